package io.smart360.web.frame;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The marks of statuses: what is good, waits, warns, is off, is bad, is under way, or is over. */
enum Mark {
  /** Done and good. */
  OK("ok", "ok"),
  /** Waits for somebody. */
  WAIT("wait", "wait"),
  /** Wants to be looked at. */
  WARN("wait", "warn"),
  /** Cut off, disputed or on hold. */
  OFF("off", "off"),
  /** Failed, refused or void. */
  BAD("bad", "bad"),
  /** Under way. */
  HALF("info", "half"),
  /** Not begun, or over. */
  OPEN("mute", "open");

  /** By set of statuses and status; what is not named is {@link #OPEN}. */
  private static final Map<String, Map<Mark, Set<String>>> BY_STATUS =
      Map.ofEntries(
          Map.entry(
              "BillState",
              Map.of(
                  OK, Set.of("APPROVED", "ISSUED"),
                  WAIT, Set.of("DRAFT"),
                  HALF, Set.of("IN_REVIEW"),
                  OFF, Set.of("HELD"),
                  BAD, Set.of("VOID"))),
          Map.entry(
              "ReadingState",
              Map.of(
                  OK, Set.of("PASSED", "BILLED", "ADJUSTED"),
                  WAIT, Set.of("PENDING", "COLLECTED"),
                  WARN, Set.of("EXEMPTION", "ESTIMATED"),
                  OFF, Set.of("REVISIT"),
                  BAD, Set.of("MISSING", "VOID"),
                  HALF, Set.of("CORRECTED"))),
          Map.entry(
              "Severity",
              Map.of(
                  BAD, Set.of("REJECT"),
                  WARN, Set.of("SUSPECT", "WARN"),
                  HALF, Set.of("INFO"))),
          Map.entry(
              "BillRunState",
              Map.of(
                  OK, Set.of("GENERATED", "APPROVED", "POSTED", "CLOSED", "SIMULATED"),
                  WAIT, Set.of("SUBMITTED", "PAUSED"),
                  WARN, Set.of("GENERATED_WITH_ERRORS", "CONSUMERS_READY"),
                  BAD, Set.of("FAILED", "REJECTED", "ROLLED_BACK"),
                  HALF, Set.of("GENERATING", "IN_REVIEW", "POSTING", "DISTRIBUTING"))),
          Map.entry("ExceptionSeverity", Map.of(BAD, Set.of("BLOCK"), WARN, Set.of("WARN"))),
          Map.entry(
              "TrialOutcome",
              Map.of(OK, Set.of("MET"), WARN, Set.of("DIFFERS"), BAD, Set.of("FAILED"))),
          Map.entry(
              "TariffVersionMark",
              Map.of(
                  OK, Set.of("ACTIVE"), WAIT, Set.of("PENDING_APPROVAL"), HALF, Set.of("DRAFT"))),
          Map.entry(
              "ImportNoteKind",
              Map.of(BAD, Set.of("LEFT_OUT"), WARN, Set.of("ASSUMED"), OK, Set.of("UNDERSTOOD"))),
          Map.entry("RunStage", Map.of(OK, Set.of("DONE"), HALF, Set.of("CURRENT"))),
          Map.entry("Done", Map.of(OK, Set.of("true"), BAD, Set.of("false"))));

  private final String colour;
  private final String icon;

  Mark(String colour, String icon) {
    this.colour = "s-" + colour;
    this.icon = "i-s-" + icon;
  }

  static Mark of(String set, Object status) {
    Map<Mark, Set<String>> marks = BY_STATUS.getOrDefault(set, Map.of());
    return EnumSet.allOf(Mark.class).stream()
        .filter(mark -> marks.getOrDefault(mark, Set.of()).contains(String.valueOf(status)))
        .findFirst()
        .orElse(OPEN);
  }

  String colour() {
    return colour;
  }

  String icon() {
    return icon;
  }
}

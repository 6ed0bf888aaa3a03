package io.smart360.billing.calculation;

import io.smart360.billing.account.BilledAccount;
import io.smart360.billing.account.BilledSegment;
import io.smart360.billing.account.Holding;
import io.smart360.billing.account.HoldingInputs;
import io.smart360.billing.setting.BillingSetting;
import io.smart360.shared.DateRange;
import io.smart360.shared.Sentence;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.Move;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the days of each service agreement that a run bills, and the use on them (BX-BILL-R4).
 *
 * <p>A period runs from the day after the last billed one to the present reading, or to the end of
 * the run's period where there is no meter; it ends earlier where the account gives up the
 * connection. A sewer connection without a meter follows the water connection of its premise.
 */
public final class SegmentBuilder {

  private static final int MOST_DAYS = 400;

  private final RunTerms terms;

  public SegmentBuilder(RunTerms terms) {
    this.terms = terms;
  }

  SegmentOutcome build(HoldingInputs inputs, BilledAccount account) {
    try {
      return builtFrom(inputs, account);
    } catch (Refusal refusal) {
      return new SegmentOutcome.Refused(refusal.finding());
    }
  }

  /** The segment of a sewer connection without a meter: days and use of the water it follows. */
  SegmentOutcome follow(HoldingInputs sewer, SegmentDraft water) {
    LocalDate start = start(sewer);
    LocalDate first = sewer.holding().isBilledBefore() ? start : max(start, water.period().start());
    LocalDate end = min(limit(sewer), water.period().end());
    if (!first.isBefore(end)) {
      return new SegmentOutcome.NothingToBill();
    }
    try {
      DateRange period = checked(sewer, new DateRange(first, end));
      List<MeasuredUse> uses = SegmentUses.within(water.uses(), period);
      return new SegmentOutcome.Built(
          new SegmentDraft(
              withMetersOf(water, sewer),
              period,
              List.of(),
              uses,
              water.quantity(),
              water.unit(),
              moves(sewer, period)));
    } catch (Refusal refusal) {
      return new SegmentOutcome.Refused(refusal.finding());
    }
  }

  /** Prices by meter size look at the meter whose use is billed. */
  private static HoldingInputs withMetersOf(SegmentDraft water, HoldingInputs sewer) {
    return new HoldingInputs(
        sewer.holding(),
        sewer.plans(),
        sewer.characteristics(),
        water.inputs().installations(),
        List.of());
  }

  private SegmentOutcome builtFrom(HoldingInputs inputs, BilledAccount account) {
    requireNoDraft(inputs);
    LocalDate start = start(inputs);
    LocalDate limit = limit(inputs);
    if (!start.isBefore(limit)) {
      return new SegmentOutcome.NothingToBill();
    }
    return new SegmentOutcome.Built(
        inputs.holding().metered()
            ? metered(inputs, account, new DateRange(start, limit))
            : flat(inputs, new DateRange(start, limit)));
  }

  private SegmentDraft flat(HoldingInputs inputs, DateRange days) {
    DateRange period = checked(inputs, days);
    return new SegmentDraft(
        inputs,
        period,
        List.of(),
        List.of(),
        Optional.empty(),
        unitOf(inputs),
        moves(inputs, period));
  }

  private SegmentDraft metered(HoldingInputs inputs, BilledAccount account, DateRange open) {
    requireMeter(inputs, open);
    Optional<LocalDate> present = presentReading(inputs, open).date();
    if (present.isEmpty()) {
      return withoutReading(inputs, account, open);
    }
    LocalDate end = min(present.get().plusDays(1), open.end());
    requireFinalReading(inputs, open, end);
    DateRange period = checked(inputs, new DateRange(open.start(), end));
    MeteredSegment segment =
        new MeteredSegment(inputs, period.start(), present.get(), period.end());
    List<MeterRow> rows = segment.rows();
    rows.forEach(row -> requireFewEstimates(inputs, account, row));
    SegmentUses uses = new SegmentUses(rows, period, terms.serviceUnits().get(service(inputs)));
    return new SegmentDraft(
        inputs,
        period,
        rows,
        uses.measured(),
        Optional.of(uses.quantity()),
        uses.unit().name(),
        moves(inputs, period));
  }

  /** A meter left out of the cycle: fixed charges only, its use comes with the next reading. */
  private SegmentDraft withoutReading(HoldingInputs inputs, BilledAccount account, DateRange open) {
    String policy = terms.settings().text(BillingSetting.EXEMPTED_READING, account.category());
    if (!policy.equals("FIXED_CHARGES")) {
      throw Refusal.of(
          ExceptionCode.READING_NOT_VALIDATED, inputs, new Sentence("BX-E04.exempted"));
    }
    DateRange period = checked(inputs, open);
    return new SegmentDraft(
        inputs,
        period,
        List.of(),
        List.of(SegmentUses.none(period, terms.serviceUnits().get(service(inputs)))),
        Optional.empty(),
        unitOf(inputs),
        moves(inputs, period));
  }

  private PresentReading presentReading(HoldingInputs inputs, DateRange open) {
    LocalDate earliest = max(open.start(), terms.period().start());
    boolean isGivenUp = inputs.holding().heldEnd().equals(open.end());
    LocalDate latest = isGivenUp ? open.end() : open.lastDay();
    return new PresentReading(inputs, earliest, latest);
  }

  /** First day not billed yet, by this system or by the one before. */
  private static LocalDate start(HoldingInputs inputs) {
    Holding holding = inputs.holding();
    return holding.isBilledBefore() ? holding.billed().get(0).period().end() : holding.firstDay();
  }

  /** First day that this run does not bill. */
  private LocalDate limit(HoldingInputs inputs) {
    return min(inputs.holding().heldEnd(), terms.period().end());
  }

  private static Set<Move> moves(HoldingInputs inputs, DateRange period) {
    Set<Move> moves = EnumSet.noneOf(Move.class);
    if (period.start().equals(inputs.holding().firstDay())) {
      moves.add(Move.IN);
    }
    if (period.end().equals(inputs.holding().heldEnd())) {
      moves.add(Move.OUT);
    }
    return moves;
  }

  private static void requireNoDraft(HoldingInputs inputs) {
    List<BilledSegment> billed = inputs.holding().billed();
    if (!billed.isEmpty() && !billed.get(0).posted()) {
      throw Refusal.of(
          ExceptionCode.ALREADY_BILLED,
          inputs,
          new Sentence("BX-E18.draft", days(billed.get(0).period())));
    }
  }

  private static void requireMeter(HoldingInputs inputs, DateRange open) {
    boolean hasMeter =
        inputs.installations().stream()
            .anyMatch(installation -> installation.isThereOn(open.lastDay()));
    boolean isGivenUp = inputs.holding().heldEnd().equals(open.end());
    if (!hasMeter && !(isGivenUp && !inputs.installations().isEmpty())) {
      throw Refusal.of(
          ExceptionCode.NO_METER, inputs, new Sentence("BX-E05", Map.of("day", open.lastDay())));
    }
  }

  /** Who gives up a connection is billed up to that day, not to some reading before it. */
  private static void requireFinalReading(HoldingInputs inputs, DateRange open, LocalDate end) {
    boolean isGivenUp = inputs.holding().heldEnd().equals(open.end());
    if (isGivenUp && end.isBefore(open.end())) {
      throw Refusal.of(
          ExceptionCode.READING_MISSING,
          inputs,
          new Sentence("BX-E03.final", Map.of("given", open.end(), "read", end.minusDays(1))));
    }
  }

  private void requireFewEstimates(HoldingInputs inputs, BilledAccount account, MeterRow row) {
    int most = terms.settings().whole(BillingSetting.ESTIMATES_IN_A_ROW, account.category());
    int inRow = row.present().estimatesInRow();
    if (row.isEstimated() && inRow > most) {
      throw Refusal.of(
          ExceptionCode.ESTIMATED_TOO_OFTEN,
          inputs,
          new Sentence(
              "BX-E14",
              Map.of("meter", row.installation().meterNumber(), "estimates", inRow, "most", most)));
    }
  }

  private static DateRange checked(HoldingInputs inputs, DateRange period) {
    if (period.days() > MOST_DAYS) {
      throw Refusal.of(
          ExceptionCode.PERIODS_OVERLAP_OR_GAP, inputs, new Sentence("BX-E13", lengthOf(period)));
    }
    return period;
  }

  private static Map<String, Object> lengthOf(DateRange period) {
    Map<String, Object> length = new HashMap<>(days(period));
    length.put("days", period.days());
    length.put("most", MOST_DAYS);
    return length;
  }

  private static Map<String, Object> days(DateRange period) {
    return Map.of("from", period.start(), "until", period.lastDay());
  }

  private String unitOf(HoldingInputs inputs) {
    return terms.serviceUnits().get(service(inputs)).name();
  }

  private static String service(HoldingInputs inputs) {
    return inputs.holding().service();
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

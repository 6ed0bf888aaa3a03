package io.smart360.web.metering;

import io.smart360.metering.decision.MissingReadService;
import io.smart360.metering.decision.ReadingDecisionService;
import io.smart360.metering.decision.ReadingNotFound;
import io.smart360.metering.decision.ReadingRef;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.work.ReadingDetails;
import io.smart360.metering.work.ReadingQueries;
import io.smart360.metering.work.WorkRow;
import io.smart360.metering.work.WorkTab;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.frame.Notices;
import io.smart360.web.frame.Show;
import io.smart360.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Backs {@code office/metering/validate-readings.xhtml}: the lists a validator works off, the
 * reading in hand with its evidence, and the decision on it. Named apart from the batch part that
 * lets the rules judge readings.
 */
@Named("validateReadingsPage")
@RequestScoped
public class ValidateReadings {

  @EJB ReadingQueries work;
  @EJB ReadingDecisionService decisions;
  @EJB MissingReadService missing;
  @Inject CurrentUser user;
  @Inject ReadingList list;
  @Inject Notices notices;
  @Inject Show show;
  @Inject Texts texts;

  private Long reading;
  private Long task;
  private Integer version;
  private String reason;
  private BigDecimal value;
  private LocalDate dueOn;

  private ReadingDetails details;

  /** Looks for the reading that was asked for: there must be one. */
  public void load() {
    if (reading != null && details() == null) {
      throw new ReadingNotFound(reading);
    }
  }

  /** The same, for a page that shows one reading and nothing else. */
  public void loadOne() {
    if (reading == null) {
      throw new ReadingNotFound(0);
    }
    load();
  }

  /** The line in hand: the one asked for, else the first; null when there is none. */
  public WorkRow row() {
    return list.rows().stream()
        .filter(this::isAsked)
        .findFirst()
        .orElseGet(() -> reading == null && !list.rows().isEmpty() ? list.rows().get(0) : other());
  }

  private WorkRow other() {
    return details() == null ? null : details().reading();
  }

  private boolean isAsked(WorkRow row) {
    if (reading != null) {
      return row.readingId().equals(OptionalLong.of(reading));
    }
    return task != null && row.taskId().equals(OptionalLong.of(task));
  }

  public boolean isInHand(WorkRow row) {
    return row.equals(row());
  }

  /** Where the line in hand stands on its list, from 1; 0 when it came from elsewhere. */
  public int place() {
    int at = list.rows().indexOf(row());
    return at < 0 ? 0 : list.first() + at + 1;
  }

  /** Everything about the reading in hand; null for a register without one. */
  public ReadingDetails details() {
    if (details == null) {
      OptionalLong id = inHand();
      details =
          id.isEmpty()
              ? null
              : work.reading(user.workplace().utilityId(), id.getAsLong()).orElse(null);
    }
    return details;
  }

  private OptionalLong inHand() {
    if (reading != null) {
      return OptionalLong.of(reading);
    }
    return list.rows().stream()
        .filter(row -> task == null || row.taskId().equals(OptionalLong.of(task)))
        .findFirst()
        .map(WorkRow::readingId)
        .orElse(OptionalLong.empty());
  }

  /** Whether the reading in hand waits for a decision. */
  public boolean open() {
    return row() != null && row().readingId().isPresent() && row().state().isOpenForDecision();
  }

  /** Whether the register in hand has no reading and none will come. */
  public boolean withoutReading() {
    return row() != null && row().readingId().isEmpty() && list.current() == WorkTab.MISSING;
  }

  public UseChart chart() {
    return new UseChart(
        details().past().stream().filter(past -> past.unit().equals(row().place().unit())).toList(),
        row().expectedUse());
  }

  /** Decimals a value is written with. */
  public int decimalsOf(BigDecimal shown) {
    return shown == null ? 0 : Math.max(shown.stripTrailingZeros().scale(), 0);
  }

  /** The name of a figure a rule judged by, as words: over percent. */
  public String wordsOf(String name) {
    String key = "input." + name;
    return texts.has(key)
        ? texts.of(key)
        : name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** A figure an estimate was made of: a name that has words in those words, others as written. */
  public String writtenInput(String name, String kept) {
    String key = "input." + name + "." + kept;
    return texts.has(key) ? texts.of(key) : show.written(kept);
  }

  public String accept() {
    decisions.accept(seen(), reason);
    return next("validate.accepted");
  }

  public String acceptAsRollover() {
    decisions.acceptAsRollover(seen(), reason);
    return next("validate.accepted");
  }

  public String correct() {
    if (value == null) {
      notices.refused("validate.valueMissing");
      return null;
    }
    decisions.adjust(seen(), value, reason);
    return next("validate.corrected");
  }

  public String estimate(EstimationMethod method) {
    decisions.estimate(seen(), Optional.of(method), reason);
    return next("validate.estimated");
  }

  public String estimateMissing() {
    missing.estimate(task, Optional.empty());
    return next("validate.estimated");
  }

  public String readAgain() {
    if (dueOn == null) {
      notices.refused("validate.dayMissing");
      return null;
    }
    if (reading == null) {
      missing.revisit(task, dueOn, reason);
    } else {
      decisions.revisit(seen(), dueOn, reason);
    }
    return next("validate.sentBack");
  }

  public String exempt() {
    if (reading == null) {
      missing.exempt(task, reason);
    } else {
      decisions.exempt(seen(), reason);
    }
    return next("validate.exempted");
  }

  private ReadingRef seen() {
    return new ReadingRef(reading, version);
  }

  /** Goes on with the line that has come to the place of the one decided. */
  private String next(String said) {
    notices.done(said, row() == null ? "" : row().place().meterNumber());
    return list.outcome();
  }

  public Long getReading() {
    return reading;
  }

  public void setReading(Long reading) {
    this.reading = reading;
  }

  public Long getTask() {
    return task;
  }

  public void setTask(Long task) {
    this.task = task;
  }

  /** The reading in hand as the form sends it back; null for a register without one. */
  public Long getSeenReading() {
    return row() == null || row().readingId().isEmpty() ? null : row().readingId().getAsLong();
  }

  public void setSeenReading(Long seen) {
    reading = seen;
    details = null;
  }

  public Long getSeenTask() {
    return row() == null || row().taskId().isEmpty() ? null : row().taskId().getAsLong();
  }

  public void setSeenTask(Long seen) {
    task = seen;
  }

  public Integer getVersion() {
    return version == null && row() != null ? Integer.valueOf(row().stateVersion()) : version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public String getReason() {
    return reason;
  }

  /** What was written in the bar or in a dialog; the fields left empty say nothing. */
  public void setReason(String written) {
    reason = written == null ? reason : written;
  }

  public BigDecimal getValue() {
    return value;
  }

  public void setValue(BigDecimal value) {
    this.value = value;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }
}

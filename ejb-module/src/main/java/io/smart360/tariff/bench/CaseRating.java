package io.smart360.tariff.bench;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rates cases by the tariffs of a shelf. */
public final class CaseRating {

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][-+]?[0-9]{1,2})?");

  private static final int MOST_DIGITS = 15;

  private final TariffShelf shelf;
  private final CaseInputs inputs = new CaseInputs();

  public CaseRating(TariffShelf shelf) {
    this.shelf = shelf;
  }

  /** The result of a case; what is wrong with it is part of the result. */
  public CaseResult rate(RateCase tested) {
    try {
      Optional<BigDecimal> expected = number("expected_total", tested.expectedTotal());
      CaseResult.Outcome outcome = outcome(tested, shelf.tariff(tested.tariffFile()));
      return new CaseResult(tested, outcome, difference(outcome, expected));
    } catch (CaseFault fault) {
      return new CaseResult(
          tested, new CaseResult.Failed(fault.code(), fault.getMessage()), Optional.empty());
    }
  }

  private CaseResult.Outcome outcome(RateCase tested, TestedTariff tariff) {
    requireClass(tested, tariff);
    boolean isNominal = tested.periodStart().isEmpty() && tested.periodEnd().isEmpty();
    DateRange period = isNominal ? nominal(tariff) : period(tested);
    Characteristics characteristics = inputs.of(tested, tariff, isNominal);
    RatingRequest.Builder request =
        RatingRequest.forPeriod(period, tariff.timeline().inForce(period))
            .characteristics(characteristics);
    PeriodInputs stated = new PeriodInputs(tested.inputs(), period);
    stated.addCharges(request);
    stated.addPastUses(request, tariff.latest().unit());
    if (!stated.addUses(request, unit(tested, tariff))
        && !PowerInputs.addTo(request, tested, tariff, period)) {
      use(tested, tariff, period).ifPresent(request::use);
    }
    RatingOutcome outcome = Rating.rate(request.build());
    if (outcome instanceof RatingOutcome.Refused refused) {
      return new CaseResult.Failed(refused.code(), refused.text());
    }
    RatingOutcome.Rated rated = (RatingOutcome.Rated) outcome;
    BigDecimal unrounded = BigDecimal.ZERO;
    for (ChargeLine line : rated.lines()) {
      unrounded = unrounded.add(line.exact());
    }
    return new CaseResult.Computed(unrounded, rated.total(), rated.lines());
  }

  private static void requireClass(RateCase tested, TestedTariff tariff) {
    String customerClass = tested.customerClass();
    if (tariff.customerClasses().isEmpty() || tariff.customerClasses().contains(customerClass)) {
      return;
    }
    String reason = tariff.leftOut().get(customerClass);
    throw CaseFault.inTariff(
        reason == null
            ? "the tariff has no customer class '"
                + customerClass
                + "', only "
                + tariff.customerClasses().stream().sorted().toList()
            : "customer class '" + customerClass + "' could not be represented: " + reason);
  }

  /** One whole period of the tariff's frequency, from the first day of its latest version. */
  private static DateRange nominal(TestedTariff tariff) {
    Frequency frequency = tariff.latest().frequency();
    LocalDate start = tariff.latest().effectiveFrom();
    int days = frequency.normalDays().intValue();
    return new DateRange(start, start.plusDays(days));
  }

  private static DateRange period(RateCase tested) {
    LocalDate start = date("period_start", tested.periodStart());
    LocalDate end = date("period_end", tested.periodEnd());
    if (end.isBefore(start)) {
      throw CaseFault.inRow("the period ends on " + end + " before it starts on " + start);
    }
    return DateRange.inclusive(start, end);
  }

  private static LocalDate date(String column, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw CaseFault.inRow(column + " '" + text + "' is no date such as 2026-07-01");
    }
  }

  private static Optional<MeasuredUse> use(RateCase tested, TestedTariff tariff, DateRange period) {
    RateUnit unit = unit(tested, tariff);
    return number("usage", tested.usage())
        .map(usage -> MeasuredUse.consumption(period, usage, unit, List.of()));
  }

  private static RateUnit unit(RateCase tested, TestedTariff tariff) {
    if (tested.unit().isEmpty()) {
      return tariff.latest().unit();
    }
    try {
      return RateUnit.of(tested.unit());
    } catch (InvalidTariff unknown) {
      throw CaseFault.inRow(unknown.getMessage());
    }
  }

  private static Optional<BigDecimal> number(String column, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!isPlain(text) && !NUMBER.matcher(text).matches()) {
      throw CaseFault.inRow(column + " '" + text + "' is no number");
    }
    return Optional.of(new BigDecimal(text));
  }

  /** Whether it is up to 15 digits with at most one point between them, as nearly always. */
  private static boolean isPlain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && i > 0 && i < text.length() - 1) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return points <= 1 && text.length() - points <= MOST_DIGITS;
  }

  /** What is expected to more decimals than money has is compared before rounding. */
  private static Optional<BigDecimal> difference(
      CaseResult.Outcome outcome, Optional<BigDecimal> expected) {
    if (expected.isEmpty() || !(outcome instanceof CaseResult.Computed computed)) {
      return Optional.empty();
    }
    boolean isExact = expected.get().stripTrailingZeros().scale() > computed.total().scale();
    BigDecimal amount = isExact ? computed.unrounded() : computed.total();
    return Optional.of(amount.subtract(expected.get()));
  }
}

package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.ratedQuickly;
import static io.smart360.tariff.rating.RandomFigures.CENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.CaseCount;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What splits of a segment leave as it was: days, amounts and quantities add up. */
class SplitPropertiesTest {

  private static final int CASES = CaseCount.of(10_000);

  private final RandomFigures random = new RandomFigures(7_6_2026);

  @Test
  void splittingAPeriodByVersionsOfTheSamePricesAddsUpPerLine() {
    for (int i = 0; i < CASES; i++) {
      Component service = fixed("service", text(random.price()));
      Component use = random.below(2) == 0 ? random.blocks() : flat("use", text(random.price()));
      DateRange period = period();
      String change = random.dayWithin(period).toString();
      TestTariff whole = TestTariff.monthly().from("2025-01-01", service, use);
      TestTariff split =
          TestTariff.monthly().from("2025-01-01", service, use).from(change, service, use);
      BigDecimal quantity = random.use();

      RatingOutcome.Rated one = rated(whole, period, quantity);
      RatingOutcome.Rated two = rated(split, period, quantity);

      assertThat(two.total(ChargeType.FIXED)).isEqualByComparingTo(one.total(ChargeType.FIXED));
      assertThat(useOf(two)).isEqualByComparingTo(useOf(one));
      Map<Integer, BigDecimal> tiers = byTier(one);
      byTier(two).forEach((tier, amount) -> requireNear(amount, tiers.get(tier), one, two));
    }
  }

  @Test
  void theDaysOfAllPartsAreTheDaysOfThePeriod() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff =
          TestTariff.monthly().from("2025-01-01", fixed("service", text(random.price())));
      LocalDate day = LocalDate.of(2026, 4, 2);
      while (random.below(3) > 0) {
        day = day.plusDays(1L + random.below(9));
        tariff.from(day.toString(), fixed("service", text(random.price().add(CENT))));
      }
      DateRange period = period();

      RatingOutcome.Rated rated = rated(tariff, period, random.use());

      int days = rated.lines().stream().mapToInt(line -> line.days().days()).sum();
      assertThat(days).isEqualTo(period.days());
    }
  }

  @Test
  void anAmountPerPeriodIsTheSameHoweverOftenItIsSplit() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal amount = random.price().add(CENT);
      Per per = random.below(2) == 0 ? Per.PERIOD : Per.MONTH;
      Component bins =
          component(
              "bins",
              ChargeType.UNIT,
              new UnitCharge("bins", price(text(amount)), per, Proration.BY_DAYS));
      DateRange period = period();
      TestTariff whole = TestTariff.monthly().from("2025-01-01", bins);
      TestTariff split = TestTariff.monthly().from("2025-01-01", bins);
      LocalDate day = period.start();
      for (int parts = random.below(4); parts >= 0; parts--) {
        day = day.plusDays(1L + random.below(8));
        split.from(day.toString(), bins);
      }

      assertThat(totalOfBins(split, period)).isEqualByComparingTo(totalOfBins(whole, period));
    }
  }

  @Test
  void aMeterExchangeOnAnyDayChangesNoAmount() {
    for (int i = 0; i < CASES; i++) {
      TestTariff tariff =
          TestTariff.monthly()
              .from("2025-01-01", fixed("service", text(random.price())), random.blocks());
      DateRange period = period();
      LocalDate exchange = random.dayWithin(period);
      BigDecimal old = random.use();
      BigDecimal fitted = random.use();

      RatingOutcome.Rated one = rated(tariff, period, old.add(fitted));
      RatingOutcome.Rated two =
          ratedQuickly(
              tariff
                  .segment(period)
                  .use(tariff.measured(new DateRange(period.start(), exchange), text(old)))
                  .use(tariff.measured(new DateRange(exchange, period.end()), text(fitted))));

      assertThat(Outcomes.sums(two)).isEqualTo(Outcomes.sums(one));
    }
  }

  @Test
  void withoutUseOnlyAmountsForTimeAreDue() {
    for (int i = 0; i < CASES; i++) {
      Component service = fixed("service", text(random.price()));
      TestTariff tariff = TestTariff.monthly().from("2025-01-01", service, random.blocks());
      DateRange period = period();

      RatingOutcome.Rated rated = rated(tariff, period, BigDecimal.ZERO);

      assertThat(rated.total()).isEqualByComparingTo(rated.total(ChargeType.FIXED));
      assertThat(useOf(rated)).isEqualByComparingTo("0");
    }
  }

  private static BigDecimal totalOfBins(TestTariff tariff, DateRange period) {
    return ratedQuickly(
            tariff.segment(period).characteristics(Characteristics.of(Map.of("bins", "3"))))
        .total();
  }

  private static void requireNear(
      BigDecimal amount, BigDecimal whole, RatingOutcome.Rated one, RatingOutcome.Rated two) {
    BigDecimal expected = whole == null ? BigDecimal.ZERO : whole;
    assertThat(amount.subtract(expected).abs())
        .as("%s split as %s", one.lines(), two.lines())
        .isLessThanOrEqualTo(CENT);
  }

  private static Map<Integer, BigDecimal> byTier(RatingOutcome.Rated rated) {
    Map<Integer, BigDecimal> tiers = new TreeMap<>();
    for (ChargeLine line : rated.lines()) {
      if (line.type() == ChargeType.CONSUMPTION) {
        tiers.merge(line.tier(), line.amount(), BigDecimal::add);
      }
    }
    return tiers;
  }

  private static BigDecimal useOf(RatingOutcome.Rated rated) {
    return rated.lines().stream()
        .filter(line -> line.type() == ChargeType.CONSUMPTION)
        .map(ChargeLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static RatingOutcome.Rated rated(TestTariff tariff, DateRange period, BigDecimal use) {
    return ratedQuickly(tariff.segment(period, text(use)));
  }

  /** Whole periods, and such as are charged by days. */
  private DateRange period() {
    LocalDate start = LocalDate.of(2026, 4, 1);
    int days = random.below(2) == 0 ? 30 : 2 + random.below(60);
    return new DateRange(start, start.plusDays(days));
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }
}

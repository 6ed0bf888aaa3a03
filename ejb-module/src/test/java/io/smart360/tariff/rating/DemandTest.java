package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.numbers;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.DemandCharge.BilledDemand;
import io.smart360.tariff.charge.DemandCharge.Ratchet;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.derivation.DemandDerivation;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final RateUnit KW = RateUnit.of("kW");

  private static Component demand(String code, BilledDemand demand, TierTable tiers) {
    return component(
        code,
        ChargeType.DEMAND,
        new DemandCharge(
            "kW", TouCharge.NO_CALENDAR, demand, tiers, Per.PERIOD, Proration.BY_DAYS));
  }

  private static BilledDemand ratchet(String bucket, String percent, int months) {
    return new BilledDemand(
        bucket, Optional.of(new Ratchet(price(percent), months)), Optional.empty());
  }

  private static TestTariff tariff(Component... components) {
    return TestTariff.of(Frequency.MONTHLY, "kWh").from("2025-01-01", components);
  }

  private static MeasuredUse load(DateRange days, String load) {
    return MeasuredUse.load(days, number(load), KW, List.of(7L));
  }

  private static PastDemands.Load past(String month, String load) {
    return PastDemands.Load.of(month(YearMonth.parse(month)), number(load), KW);
  }

  private static DateRange month(YearMonth month) {
    return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  @Test
  void case5TheRatchetIsBilledWhereItIsMoreThanWasMeasured() {
    TestTariff tariff =
        tariff(demand("demand", ratchet("", "80", 11), TierTable.flat(price("8.50"))));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(load(APRIL, "86"))
                .pastDemands(
                    new PastDemands(List.of(past("2025-08", "120"), past("2026-03", "90")))));

    assertThat(sums(rated)).containsExactly("demand 96 x 8.50 = 816.00");
    DemandDerivation derivation = (DemandDerivation) rated.lines().get(0).derivation();
    assertThat(derivation.demand().measured()).isEqualByComparingTo("86");
    assertThat(derivation.demand().ratchet().orElseThrow().highest()).isEqualByComparingTo("120");
    assertThat(derivation.demand().billed()).isEqualByComparingTo("96");
    assertThat(derivation.demand().readings()).containsExactly(7L);
  }

  @Test
  void whatWasMeasuredIsBilledWhereItIsMoreThanTheRatchet() {
    TestTariff tariff =
        tariff(demand("demand", ratchet("", "80", 11), TierTable.flat(price("8.50"))));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(load(APRIL, "100"))
                .pastDemands(new PastDemands(List.of(past("2025-08", "120")))));

    assertThat(sums(rated)).containsExactly("demand 100 x 8.50 = 850.00");
  }

  @Test
  void aMonthBeforeTheRatchetBeganDoesNotCount() {
    TestTariff tariff =
        tariff(demand("demand", ratchet("", "80", 6), TierTable.flat(price("8.50"))));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(load(APRIL, "86"))
                .pastDemands(
                    new PastDemands(List.of(past("2025-09", "120"), past("2025-10", "110")))));

    assertThat(sums(rated)).containsExactly("demand 88 x 8.50 = 748.00");
  }

  @Test
  void withoutAHistoryTheMeasuredLoadIsBilledAndNoted() {
    TestTariff tariff =
        tariff(demand("demand", ratchet("", "80", 11), TierTable.flat(price("8.50"))));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL).use(load(APRIL, "86")));

    assertThat(sums(rated)).containsExactly("demand 86 x 8.50 = 731.00");
    assertThat(rated.notes()).extracting(RatingOutcome.Note::code).containsExactly("BX-E23");
  }

  @Test
  void aMinimumLoadIsBilledWhereLessWasMeasured() {
    BilledDemand atLeast = new BilledDemand("", Optional.empty(), Optional.of(price("50")));
    TestTariff tariff = tariff(demand("demand", atLeast, TierTable.flat(price("8.50"))));

    assertThat(sums(rated(tariff.segment(APRIL).use(load(APRIL, "20")))))
        .containsExactly("demand 50 x 8.50 = 425.00");
  }

  @Test
  void aLoadThatWasNotMeasuredHoldsTheBill() {
    TestTariff tariff =
        tariff(demand("demand", BilledDemand.MEASURED, TierTable.flat(price("8.50"))));

    assertThat(refused(tariff.segment(APRIL, "500")).code()).isEqualTo("BX-E03");
  }

  @Test
  void aDayWithoutALoadHoldsTheBill() {
    TestTariff tariff =
        tariff(demand("demand", BilledDemand.MEASURED, TierTable.flat(price("8.50"))));

    RatingOutcome.Refused refused =
        refused(tariff.segment(APRIL).use(load(days("2026-04-01", "2026-04-12"), "31.5")));

    assertThat(refused.code()).isEqualTo("BX-E03");
    assertThat(refused.text())
        .isEqualTo("No reading gives the load in kW on 2026-04-13 to 2026-04-30 for 'demand'.");
  }

  @Test
  void theHighestOfSeveralReadingsCounts() {
    TestTariff tariff =
        tariff(demand("demand", BilledDemand.MEASURED, TierTable.flat(price("10"))));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(load(days("2026-04-01", "2026-04-12"), "31.5"))
                .use(load(days("2026-04-13", "2026-04-30"), "28")));

    assertThat(sums(rated)).containsExactly("demand 31.5 x 10 = 315.00");
  }

  @Test
  void aPeriodThatIsNotWholeIsChargedByDays() {
    TestTariff tariff =
        tariff(demand("demand", BilledDemand.MEASURED, TierTable.flat(price("8.50"))));
    DateRange days = days("2026-04-11", "2026-04-30");

    assertThat(sums(rated(tariff.segment(days).use(load(days, "96")).cycle(Frequency.MONTHLY, 30))))
        .containsExactly("demand 96 x 8.50 = 544.00");
  }

  @Test
  void aPriceChangeWithinThePeriodIsChargedByDays() {
    TestTariff tariff =
        tariff(demand("demand", BilledDemand.MEASURED, TierTable.flat(price("9.00"))))
            .from(
                "2026-04-16",
                demand("demand", BilledDemand.MEASURED, TierTable.flat(price("12.00"))));

    assertThat(sums(rated(tariff.segment(APRIL).use(load(APRIL, "10")))))
        .containsExactly("demand 10 x 9.00 = 45.00", "demand 10 x 12.00 = 60.00");
  }

  /** Periods of the tariff with their own loads: 5 kW at 20 and 10 kW at 10. */
  @Test
  void eachBucketHasItsOwnLoad() {
    TestTariff tariff = tariff(ofPeriod("1", "20 15"), ofPeriod("2", "10 5"));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(load(APRIL, "5").inBucket("1"))
                .use(load(APRIL, "10").inBucket("2")));

    assertThat(sums(rated)).containsExactly("p1 5 x 20 = 100.00", "p2 10 x 10 = 100.00");
  }

  private static Component ofPeriod(String bucket, String prices) {
    return demand(
        "p" + bucket,
        new BilledDemand(bucket, Optional.empty(), Optional.empty()),
        TierTable.of(numbers("100"), numbers(prices)));
  }

  /** 80 % of 1,300 kW is 1,040 kW: 1,776.60 + 11,329.82 on peak, 665.40 + 2,902.40 off peak. */
  @Test
  void tiersOfALoadAreFilledByTheBilledLoadAndNotScaled() {
    TestTariff tariff =
        tariff(
            demand(
                "on_peak",
                ratchet("ON", "80", 11),
                TierTable.of(numbers("100"), numbers("17.766 12.053"))),
            demand(
                "off_peak",
                new BilledDemand("OFF", Optional.empty(), Optional.empty()),
                TierTable.of(numbers("100"), numbers("6.654 3.628"))));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(load(APRIL, "1000").inBucket("ON"))
                .use(load(APRIL, "900").inBucket("OFF"))
                .pastDemands(
                    new PastDemands(
                        List.of(
                            new PastDemands.Load(
                                month(YearMonth.of(2025, 8)), number("1300"), KW, "ON")))));

    assertThat(rated.lines()).hasSize(4);
    assertThat(rated.total()).isEqualByComparingTo("16674.22");
  }

  /** 35 % of 100 kW in January for the rest of the year: 10.50 in winter, 11.50 in summer. */
  @Test
  void aYearOfBillsLooksBackOnJanuary() {
    Map<Integer, String> peaks = new HashMap<>(Map.of(1, "100"));

    assertThat(year(peaks, "1", summerPrices(), "35", 11, List.of()))
        .isEqualByComparingTo("5302.5");
  }

  private static List<String> summerPrices() {
    List<String> prices = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      prices.add(month >= 5 && month <= 10 ? "11.5" : "10.5");
    }
    return prices;
  }

  /** 75 % of the highest of the last six months; the December before counts for January. */
  @Test
  void aYearOfBillsLooksBackSixMonths() {
    Map<Integer, String> peaks = Map.of(1, "200", 4, "400", 6, "500", 12, "300");
    List<String> prices =
        List.of("10", "10", "20", "50", "20", "10", "20", "20", "20", "20", "20", "5");

    assertThat(year(peaks, "100", prices, "75", 6, List.of(past("2024-12", "300"))))
        .isEqualByComparingTo("79375");
  }

  private static BigDecimal year(
      Map<Integer, String> peaks,
      String otherPeak,
      List<String> prices,
      String percent,
      int months,
      List<PastDemands.Load> before) {
    Map<String, List<BigDecimal>> byMonth = new HashMap<>();
    for (int month = 1; month <= 12; month++) {
      byMonth.put(Integer.toString(month), List.of(number(prices.get(month - 1))));
    }
    TierTable tiers =
        new TierTable(ValueTable.of(List.of()), new ValueTable<>(List.of("month"), byMonth));
    TestTariff tariff = tariff(demand("demand", ratchet(QuantityRule.ALL, percent, months), tiers));
    List<PastDemands.Load> loads = new ArrayList<>(before);
    BigDecimal total = BigDecimal.ZERO;
    for (int month = 1; month <= 12; month++) {
      DateRange days = month(YearMonth.from(LocalDate.of(2025, month, 1)));
      String peak = peaks.getOrDefault(month, otherPeak);
      total =
          total.add(
              rated(tariff.segment(days).use(load(days, peak)).pastDemands(new PastDemands(loads)))
                  .total());
      loads.add(PastDemands.Load.of(days, number(peak), KW));
    }
    return total;
  }
}

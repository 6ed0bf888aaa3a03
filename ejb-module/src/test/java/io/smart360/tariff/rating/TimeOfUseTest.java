package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.numbers;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.InvalidComponent;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeOfUseTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  private static Charge flat(String bucket, String rate) {
    return new FlatCharge(QuantityRule.ofBucket(bucket), price(rate));
  }

  private static Charge block(String bucket, String limits, String prices) {
    return new BlockCharge(
        QuantityRule.ofBucket(bucket), TierTable.of(numbers(limits), numbers(prices)));
  }

  private static Component energy(String calendar, TouCharge.Tiers tiers, Object... buckets) {
    Map<String, Charge> byBucket = new LinkedHashMap<>();
    for (int i = 0; i < buckets.length; i += 2) {
      byBucket.put((String) buckets[i], (Charge) buckets[i + 1]);
    }
    return component("energy", ChargeType.CONSUMPTION, new TouCharge(calendar, tiers, byBucket));
  }

  private static TestTariff threeBuckets() {
    return TestTariff.of(Frequency.MONTHLY, "kWh")
        .from(
            "2026-01-01",
            energy(
                TouCharge.NO_CALENDAR,
                TouCharge.Tiers.OWN,
                "OFF_PEAK",
                flat("OFF_PEAK", "0.12"),
                "PEAK",
                flat("PEAK", "0.31"),
                "SHOULDER",
                flat("SHOULDER", "0.18")));
  }

  private static RatingRequest.Builder segment(TestTariff tariff, DateRange days, Object... uses) {
    RatingRequest.Builder request = tariff.segment(days);
    for (int i = 0; i < uses.length; i += 2) {
      request.use(tariff.measured(days, (String) uses[i + 1]).inBucket((String) uses[i]));
    }
    return request;
  }

  @Test
  void case4EachBucketHasItsLineAndPrice() {
    RatingOutcome.Rated rated =
        rated(segment(threeBuckets(), APRIL, "OFF_PEAK", "210", "PEAK", "90", "SHOULDER", "100"));

    assertThat(sums(rated))
        .containsExactly(
            "energy 210 x 0.12 = 25.20", "energy 90 x 0.31 = 27.90", "energy 100 x 0.18 = 18.00");
    assertThat(rated.lines().stream().map(ChargeLine::key))
        .containsExactly("bucket=OFF_PEAK", "bucket=PEAK", "bucket=SHOULDER");
    assertThat(rated.total()).isEqualByComparingTo("71.10");
  }

  @Test
  void aBucketWithoutAReadingHoldsTheBill() {
    RatingOutcome.Refused refused =
        refused(segment(threeBuckets(), APRIL, "OFF_PEAK", "210", "PEAK", "90"));

    assertThat(refused.code()).isEqualTo("BX-E03");
    assertThat(refused.details()).containsEntry("bucket", "SHOULDER");
  }

  @Test
  void useOfABucketWithoutAPriceHoldsTheBill() {
    RatingOutcome.Refused refused =
        refused(
            segment(
                threeBuckets(), APRIL, "OFF_PEAK", "210", "PEAK", "90", "SHOULDER", "1", "X", "1"));

    assertThat(refused.code()).isEqualTo("BX-E21");
    assertThat(refused.text()).isEqualTo("'energy' has no price for bucket = X.");
  }

  @Test
  void aBucketMayHaveTiersOfItsOwn() {
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh")
            .from(
                "2026-01-01",
                energy(
                    TouCharge.NO_CALENDAR,
                    TouCharge.Tiers.OWN,
                    "PEAK",
                    block("PEAK", "100", "0.20 0.30"),
                    "OFF_PEAK",
                    block("OFF_PEAK", "200", "0.10 0.15")));

    RatingOutcome.Rated rated = rated(segment(tariff, APRIL, "PEAK", "150", "OFF_PEAK", "150"));

    assertThat(sums(rated))
        .containsExactly(
            "energy 100 x 0.20 = 20.00", "energy 50 x 0.30 = 15.00", "energy 150 x 0.10 = 15.00");
  }

  /** 300 in all: the first 150 are tier 1, half of each bucket. */
  @Test
  void sharedTiersAreFilledByTheWholeUseAndSharedInItsProportion() {
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh")
            .from(
                "2026-01-01",
                energy(
                    TouCharge.NO_CALENDAR,
                    TouCharge.Tiers.SHARED,
                    "PEAK",
                    block("PEAK", "150", "0.20 0.30"),
                    "OFF_PEAK",
                    block("OFF_PEAK", "150", "0.10 0.15")));

    RatingOutcome.Rated rated = rated(segment(tariff, APRIL, "PEAK", "100", "OFF_PEAK", "200"));

    assertThat(sums(rated))
        .containsExactly(
            "energy 50 x 0.20 = 10.00",
            "energy 50 x 0.30 = 15.00",
            "energy 100 x 0.10 = 10.00",
            "energy 100 x 0.15 = 15.00");
  }

  @Test
  void withoutUseEveryBucketHasALineOfNothing() {
    RatingOutcome.Rated rated =
        rated(segment(threeBuckets(), APRIL, "OFF_PEAK", "0", "PEAK", "0", "SHOULDER", "0"));

    assertThat(rated.lines()).hasSize(3);
    assertThat(rated.total()).isEqualByComparingTo("0.00");
  }

  @Test
  void thePriceOfABucketMayDependOnCharacteristics() {
    ValueTable<BigDecimal> byVoltage =
        ValueTable.by(
            "voltage", Map.of("LOW", new BigDecimal("0.31"), "HIGH", new BigDecimal("0.27")));
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh")
            .from(
                "2026-01-01",
                energy(
                    TouCharge.NO_CALENDAR,
                    TouCharge.Tiers.OWN,
                    "PEAK",
                    new FlatCharge(QuantityRule.ofBucket("PEAK"), byVoltage)));

    RatingOutcome.Rated rated =
        rated(
            segment(tariff, APRIL, "PEAK", "100")
                .characteristics(Characteristics.of(Map.of("voltage", "HIGH"))));

    assertThat(sums(rated)).containsExactly("energy 100 x 0.27 = 27.00");
    assertThat(rated.lines().get(0).key()).isEqualTo("bucket=PEAK, voltage=HIGH");
  }

  @Test
  void aPriceChangeWithinThePeriodSplitsEachBucketByDays() {
    TestTariff tariff =
        threeBuckets()
            .from(
                "2026-04-16",
                energy(
                    TouCharge.NO_CALENDAR,
                    TouCharge.Tiers.OWN,
                    "OFF_PEAK",
                    flat("OFF_PEAK", "0.14"),
                    "PEAK",
                    flat("PEAK", "0.35"),
                    "SHOULDER",
                    flat("SHOULDER", "0.20")));

    RatingOutcome.Rated rated =
        rated(segment(tariff, APRIL, "OFF_PEAK", "210", "PEAK", "90", "SHOULDER", "100"));

    assertThat(sums(rated))
        .containsExactly(
            "energy 105 x 0.12 = 12.60",
            "energy 45 x 0.31 = 13.95",
            "energy 50 x 0.18 = 9.00",
            "energy 105 x 0.14 = 14.70",
            "energy 45 x 0.35 = 15.75",
            "energy 50 x 0.20 = 10.00");
  }

  /** A calendar of a bucket for the summer and one for the winter. */
  private static TestTariff calendared(Component component) {
    Seasons seasons =
        new Seasons(
            Map.of(
                "summer", List.of(new Seasons.Span(MonthDay.of(6, 1), MonthDay.of(9, 30))),
                "winter", List.of(new Seasons.Span(MonthDay.of(10, 1), MonthDay.of(5, 31)))));
    Set<TouCalendar.Day> all = EnumSet.allOf(TouCalendar.Day.class);
    List<TouCalendar.Minutes> day = List.of(TouCalendar.Minutes.ALL_DAY);
    TouCalendar calendar =
        new TouCalendar(
            seasons,
            List.of(
                new TouCalendar.Rule(Set.of("summer"), all, day, "SUMMER"),
                new TouCalendar.Rule(Set.of("winter"), all, day, "WINTER")),
            TouCalendar.Holidays.NONE);
    return TestTariff.of(Frequency.MONTHLY, "kWh")
        .from("2026-01-01", component)
        .inSeasons(seasons)
        .withCalendar("year", calendar);
  }

  @Test
  void aBucketThatTheCalendarDoesNotHaveOnTheseDaysNeedsNoReading() {
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh")
            .from(
                "2026-01-01",
                energy(
                    TouCharge.NO_CALENDAR,
                    TouCharge.Tiers.OWN,
                    "SUMMER",
                    flat("SUMMER", "0.3"),
                    "WINTER",
                    flat("WINTER", "0.2")));
    assertThat(refused(segment(tariff, APRIL, "WINTER", "10")).code()).isEqualTo("BX-E03");

    TestTariff byCalendar =
        calendared(
            energy(
                "year",
                TouCharge.Tiers.OWN,
                "SUMMER",
                flat("SUMMER", "0.3"),
                "WINTER",
                flat("WINTER", "0.2")));
    RatingOutcome.Rated rated = rated(segment(byCalendar, APRIL, "WINTER", "10"));

    assertThat(sums(rated)).containsExactly("energy 10 x 0.2 = 2.00");
  }

  @Test
  void aTariffPricesEveryBucketOfItsCalendar() {
    assertThatExceptionOfType(InvalidComponent.class)
        .isThrownBy(
            () ->
                calendared(energy("year", TouCharge.Tiers.OWN, "SUMMER", flat("SUMMER", "0.3")))
                    .definition())
        .withMessageContaining("[SUMMER, WINTER]");
  }

  @Test
  void aChargeOfABucketIsForTheUseOfThatBucket() {
    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(() -> energy("", TouCharge.Tiers.OWN, "PEAK", flat("OFF_PEAK", "0.3")))
        .withMessageContaining("the charge of bucket 'PEAK' is on 'OFF_PEAK'");
  }
}

package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.ProrationBase;
import io.smart360.tariff.model.QuantityRounding;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts for months that are counted from the first day of the bill. */
class MonthsTest {

  private static Component fee(Per per, String amount) {
    return component(
        "fee",
        ChargeType.FIXED,
        new FixedCharge(price(amount), per, Proration.BY_DAYS, FixedCharge.FULL));
  }

  @ParameterizedTest(name = "{0} to {1} are {2} begun months")
  @CsvSource({
    "2015-03-01, 2015-04-30, 2",
    "2015-01-01, 2015-10-30, 10",
    "2015-01-01, 2015-01-01, 1",
    "2015-01-15, 2015-02-14, 1",
    "2015-01-15, 2015-02-15, 2",
    "2015-01-31, 2015-02-27, 1",
    "2015-01-31, 2015-02-28, 2"
  })
  void aBegunMonthCountsWhole(String first, String last, String months) {
    TestTariff tariff = TestTariff.monthly().from("2014-01-01", fee(Per.BEGUN_MONTH, "1"));

    assertThat(rated(tariff.segment(days(first, last))).total()).isEqualByComparingTo(months);
  }

  @ParameterizedTest(name = "{0} to {1} cost {2}")
  @CsvSource({
    "2015-08-01, 2015-09-24, 54.00",
    "2015-02-01, 2015-02-28, 30.00",
    "2015-01-15, 2015-02-14, 30.00",
    "2015-01-15, 2015-01-15, 1.00"
  })
  void daysBeyondWholeMonthsAreThirtieths(String first, String last, String amount) {
    TestTariff tariff = TestTariff.monthly().from("2014-01-01", fee(Per.MONTH_BY_DATE, "30"));

    assertThat(rated(tariff.segment(days(first, last))).total()).isEqualByComparingTo(amount);
  }

  @Test
  void theExplanationOfCountedMonthsNeedsNoDays() {
    TestTariff tariff = TestTariff.monthly().from("2014-01-01", fee(Per.BEGUN_MONTH, "4.04"));
    Explanation words =
        Explanation.of(
            rated(tariff.segment(days("2015-03-01", "2015-04-30"))).lines().get(0).derivation(),
            "");

    assertThat(words.words(Locale.ENGLISH)).isEqualTo("1 × 4.04 × 2 is 8.08.");
    assertThat(words.words(Locale.forLanguageTag("es"))).isEqualTo("1 × 4,04 × 2 son 8,08.");
  }

  @Test
  void theExplanationOfDisconnectedDaysStatesTheirShare() {
    Component half =
        component(
            "fee",
            ChargeType.FIXED,
            new FixedCharge(price("30"), Per.PERIOD, Proration.BY_DAYS, price("50").single()));
    RatingRequest.Builder april =
        TestTariff.monthly()
            .from("2014-01-01", half)
            .segment(days("2015-04-01", "2015-04-30"))
            .characteristics(Characteristics.of(Map.of("service_status", "DISCONNECTED")));

    assertThat(Explanation.of(rated(april).lines().get(0).derivation(), "").words(Locale.ENGLISH))
        .isEqualTo("50 % of 1 × 30 × 1 for 30 of 30 days is 15.00.");
  }

  @Test
  void aMonthBelongsToThePriceOfItsFirstDay() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2014-01-01", fee(Per.BEGUN_MONTH, "1.46"))
            .from("2015-01-10", fee(Per.BEGUN_MONTH, "1.55"))
            .from("2015-02-15", fee(Per.BEGUN_MONTH, "9"));

    assertThat(amounts(rated(tariff.segment(days("2014-08-01", "2015-02-28")))))
        .containsExactly("fee 8.76", "fee 1.55");
  }

  @Test
  void monthsByDateAddUpOverAPriceChange() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2014-01-01", fee(Per.MONTH_BY_DATE, "30"))
            .from("2015-08-21", fee(Per.MONTH_BY_DATE, "60"));

    assertThat(amounts(rated(tariff.segment(days("2015-08-01", "2015-09-24")))))
        .containsExactly("fee 20.00", "fee 68.00");
  }

  /** 300 a quarter: 31 of 92 days are 101.09, and a month of three is 100.00. */
  @Test
  void aMonthOfAQuarterCostsMoreByDaysThanByMonths() {
    TestTariff byDays =
        TestTariff.of(Frequency.QUARTERLY, "CCF").from("2014-01-01", fixed("fee", "300"));
    TestTariff byMonths =
        TestTariff.of(Frequency.QUARTERLY, "CCF").from("2014-01-01", fee(Per.MONTH_BY_DATE, "100"));
    DateRange october = days("2015-10-01", "2015-10-31");

    assertThat(amounts(rated(byDays.segment(october).cycle(Frequency.QUARTERLY, 92))))
        .containsExactly("fee 101.09");
    assertThat(amounts(rated(byMonths.segment(october).cycle(Frequency.QUARTERLY, 92))))
        .containsExactly("fee 100.00");
  }

  /** 9.75 for 29 days of a twelfth of 365. */
  @Test
  void anAmountMayBeByDaysInAPeriodOfNormalLengthToo() {
    Component always =
        component(
            "fee",
            ChargeType.FIXED,
            new FixedCharge(price("9.75"), Per.PERIOD, Proration.ALWAYS_BY_DAYS, FixedCharge.FULL));
    RatingTerms terms =
        new RatingTerms(
            VersionChoice.EACH_DAY,
            TierLimitRule.WHOLE_PERIOD,
            ProrationBase.YEAR_TWELFTH,
            QuantityRounding.usualFor(TestTariff.CCF),
            LineRounding.EACH_LINE);
    TestTariff tariff =
        new TestTariff(Frequency.MONTHLY, TestTariff.CCF, terms).from("2014-01-01", always);

    assertThat(amounts(rated(tariff.segment(days("2015-04-01", "2015-04-29")))))
        .containsExactly("fee 9.30");
  }

  @Test
  void anAmountThatIsNeverProratedIsWholeInAnyPeriod() {
    Component whole =
        component(
            "fee",
            ChargeType.FIXED,
            new FixedCharge(price("30"), Per.PERIOD, Proration.NEVER, FixedCharge.FULL));
    TestTariff tariff = TestTariff.monthly().from("2014-01-01", whole);

    assertThat(amounts(rated(tariff.segment(days("2015-04-11", "2015-04-30")))))
        .containsExactly("fee 30.00");
    assertThat(amounts(rated(tariff.segment(days("2015-04-01", "2015-05-20")))))
        .containsExactly("fee 30.00");
  }
}

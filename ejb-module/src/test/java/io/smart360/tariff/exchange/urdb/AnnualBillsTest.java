package io.smart360.tariff.exchange.urdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smart360.shared.DateRange;
import io.smart360.tariff.bench.PublicSource;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Twelve monthly bills of a year of hourly use, put into buckets by the calendar of the tariff; the
 * year begins on a Monday and has no leap day.
 */
class AnnualBillsTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2018, 1, 1);
  private static final RateUnit KWH = RateUnit.of("kWh");
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final RateUnit KW = RateUnit.of("kW");

  @Test
  void aHomeWithTimeOfUse() throws IOException {
    assertThat(yearOf("Test_Residential_TOU_Rates.json", "load_profile.csv"))
        .isCloseTo(new BigDecimal("771.776"), within(new BigDecimal("0.001")));
  }

  @Test
  void aShopWithTimeOfUseAndDemand() throws IOException {
    assertThat(yearOf("Test_Commercial_Demand_Charges.json", "load_commercial.csv"))
        .isCloseTo(new BigDecimal("104614.487"), within(new BigDecimal("0.001")));
  }

  /** Six periods, each with tiers of so many kWh a day, filled by the use of all of them. */
  @Test
  void aHomeWithTiersSharedByItsPeriods() throws IOException {
    String winter = row("666666555555555544444555");
    String spring = row("666666555566665544444555");
    String summer = row("333333222222222211111222");
    String weekdays =
        year(List.of(winter, winter, spring, spring, winter), List.of(winter, winter), summer);
    String winterDaysOff = row("666666666666665544444555");
    String summerDaysOff = row("333333333333332211111222");
    String weekends =
        year(
            java.util.Collections.nCopies(5, winterDaysOff),
            List.of(winterDaysOff, winterDaysOff),
            summerDaysOff);
    List<String> rows = new ArrayList<>();
    addTiers(rows, 1, "11.7", "0.31868", "0.50884");
    addTiers(rows, 2, "11.7", "0.26425", "0.45441");
    addTiers(rows, 3, "11.7", "0.21035", "0.40051");
    addTiers(rows, 4, "11.96", "0.23241", "0.40853");
    addTiers(rows, 5, "11.96", "0.22394", "0.40006");
    addTiers(rows, 6, "11.96", "0.21454", "0.39066");
    String json =
        "{\"energy_schedule_weekday\": %s, \"energy_schedule_weekend\": %s, \"energy_rates\": %s}"
            .formatted(weekdays, weekends, rows);

    assertThat(yearOf(read(json), "load_profile.csv"))
        .isCloseTo(new BigDecimal("1839.7"), within(new BigDecimal("0.05")));
  }

  private static String row(String periods) {
    return "[" + String.join(",", periods.split("")) + "]";
  }

  private static String year(List<String> until, List<String> after, String summer) {
    List<String> months = new ArrayList<>(until);
    months.addAll(java.util.Collections.nCopies(12 - until.size() - after.size(), summer));
    months.addAll(after);
    return months.toString();
  }

  private static void addTiers(
      List<String> rows, int period, String end, String first, String second) {
    String start = "{\"period\": " + period + ", \"tier\": ";
    rows.add(
        start + "1, \"max\": " + end + ", \"max_unit\": \"kWh daily\", \"buy\": " + first + "}");
    rows.add(start + "2, \"max\": null, \"max_unit\": \"kWh daily\", \"buy\": " + second + "}");
  }

  private static TariffDefinition read(String json) {
    return UrdbFile.read(json, Currency.getInstance("USD")).tariff();
  }

  private static BigDecimal yearOf(String tariffFile, String loadFile) throws IOException {
    return yearOf(read(Files.readString(PublicSource.of("tariffs/ssc/" + tariffFile))), loadFile);
  }

  private static BigDecimal yearOf(TariffDefinition tariff, String loadFile) throws IOException {
    List<BigDecimal> hours = new ArrayList<>();
    for (String row : Files.readAllLines(PublicSource.of("tariffs/ssc/" + loadFile))) {
      if (!row.startsWith("hour")) {
        hours.add(new BigDecimal(row.substring(row.indexOf(',') + 1)));
      }
    }
    assertThat(hours).hasSize(8760);
    BigDecimal year = BigDecimal.ZERO;
    for (int month = 0; month < 12; month++) {
      LocalDate start = NEW_YEAR.plusMonths(month);
      year = year.add(bill(tariff, new DateRange(start, start.plusMonths(1)), hours));
    }
    return year;
  }

  /** The exact amount of a month, before it is rounded to cents. */
  private static BigDecimal bill(TariffDefinition tariff, DateRange days, List<BigDecimal> hours) {
    RateSheet sheet = Rating.compile(tariff, 1);
    RatingRequest.Builder request =
        RatingRequest.forPeriod(days, List.of(new VersionInForce(days, sheet)));
    VersionDefinition version = tariff.versions().get(0);
    buckets(version.calendars().get("energy"), days, hours, BigDecimal::add)
        .forEach(
            (bucket, use) ->
                request.use(MeasuredUse.consumption(days, use, KWH, List.of()).inBucket(bucket)));
    if (version.calendars().containsKey("demand")) {
      buckets(version.calendars().get("demand"), days, hours, BigDecimal::max)
          .forEach(
              (bucket, load) ->
                  request.use(MeasuredUse.load(days, load, KW, List.of()).inBucket(bucket)));
    }
    RatingOutcome.Rated rated = (RatingOutcome.Rated) Rating.rate(request.build());
    BigDecimal exact = BigDecimal.ZERO;
    for (ChargeLine line : rated.lines()) {
      exact = exact.add(line.exact());
      assertThat(DerivationJson.read(line.derivation().toJson()).amount())
          .isEqualByComparingTo(line.amount());
      Explanation words = Explanation.of(line.derivation(), line.unit());
      assertThat(words.words(SPANISH)).isNotEqualTo(words.words(Locale.ENGLISH));
    }
    return exact;
  }

  private static Map<String, BigDecimal> buckets(
      TouCalendar calendar,
      DateRange days,
      List<BigDecimal> hours,
      java.util.function.BinaryOperator<BigDecimal> together) {
    Map<String, BigDecimal> buckets = new TreeMap<>();
    LocalDateTime hour = days.start().atStartOfDay();
    for (; hour.isBefore(days.end().atStartOfDay()); hour = hour.plusHours(1)) {
      int index = (hour.getDayOfYear() - 1) * 24 + hour.getHour();
      buckets.merge(calendar.bucketOf(hour), hours.get(index), together);
    }
    return buckets;
  }
}

package io.smart360.tariff.exchange.owrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smart360.tariff.bench.CaseRating;
import io.smart360.tariff.bench.CaseResult;
import io.smart360.tariff.bench.RateCase;
import io.smart360.tariff.bench.TariffShelf;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwrsFileTest {

  private static final String METADATA =
      """
      metadata:
        effective_date: 07/27/2014
        utility_name: Alder Water
        bill_frequency: Monthly
        bill_unit: ccf
      rate_structure:
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Monthly, MONTHLY",
    "Bi-Monthly, BI_MONTHLY",
    "bimonthly, BI_MONTHLY",
    "Quarterly, QUARTERLY",
    "Annually, ANNUAL"
  })
  void theFrequencyIsUnderstoodInEachOfItsSpellings(String written, Frequency frequency) {
    ImportedTariff imported = read(METADATA.replace("Monthly", written) + home("bill: 5"));
    assertThat(imported.tariff().header().frequency()).isEqualTo(frequency);
    assertThat(imported.tariff().versions().get(0).effectiveFrom())
        .isEqualTo(LocalDate.of(2014, 7, 27));
  }

  @Test
  void aFileWithoutAUnitIsInHundredsOfCubicFeetAndTheReportSaysSo() {
    ImportedTariff imported = read(METADATA.replace("  bill_unit: ccf\n", "") + home("bill: 5"));
    assertThat(imported.tariff().header().unit().name()).isEqualTo("CCF");
    assertThat(imported.notes())
        .extracting(ImportNote::kind, ImportNote::place)
        .contains(
            org.assertj.core.api.Assertions.tuple(ImportNote.Kind.ASSUMED, "metadata.bill_unit"));
  }

  @Test
  void aTierStartsAtItsFirstUnitAndTheFirstStartIsIgnored() throws IOException {
    String tiers =
        home(
            """
            commodity_charge: Tiered
                tier_starts: [1, 15, 21, 26]
                tier_prices: [2.87, 4.29, 6.44, 10.07]
                bill: commodity_charge""");
    assertThat(total(METADATA + tiers, "27.3", "{}")).isEqualTo("121.281");
  }

  @Test
  void bothDialectsAreOne() throws IOException {
    String second =
        home(
            """
            service_charge:
                  depends_on: [meter_size]
                  values: {5/8": 10, 1|1/2": 25}
                commodity_charge: flat_rate_commodity*usage_ccf
                flat_rate_commodity: 2
                bill: service_charge+commodity_charge""");
    assertThat(total(METADATA + second, "3", "{\"meter_size\": \"1_1/2\\\"\"}")).isEqualTo("31");
    String first = second.replace("flat_rate_commodity", "flat_rate");
    assertThat(total(METADATA + first, "3", "{\"meter_size\": \"1 1/2\\\"\"}")).isEqualTo("31");
  }

  @Test
  void aKeyOfSeveralInputsMayHoldAMeterSizeWithABar() throws IOException {
    String table =
        home(
            """
            service_charge:
                  depends_on: [meter_size, city_limits]
                  values:
                    1|1/2"|inside_city: 11.5
                    1|1/2"|outside_city: 13.2
                bill: service_charge""");
    assertThat(
            total(
                METADATA + table,
                "",
                "{\"meter_size\": \"1 1/2\\\"\", \"city_limits\": \"outside_city\"}"))
        .isEqualTo("13.2");
  }

  /** The check of BX-RATE-R8. */
  @Test
  void allotmentsAreRoundedToWholeUnitsAndTheirSumIsTheBudget() throws IOException {
    String budget =
        home(
            """
            commodity_charge: budget
                gpcd: 60
                landscape_factor: 0.7
                indoor: hhsize*gpcd*days_in_period*(1/748)
                outdoor: landscape_factor*et_amount*irr_area*0.62*(1/748)
                budget: indoor+outdoor
                tier_starts: [0, indoor, 100%, 125%]
                tier_prices: [2.87, 4.29, 6.44, 10.07]
                bill: commodity_charge""");
    String inputs = "{\"hhsize\": 3, \"et_amount\": 4.8, \"irr_area\": 1300}";
    CaseResult.Computed computed = computed(METADATA + budget, "27.3", inputs);
    assertThat(computed.lines())
        .extracting(line -> line.quantity().stripTrailingZeros().toPlainString())
        .containsExactly("7", "4", "3", "13.3");
    assertThat(computed.total()).isEqualByComparingTo("190.50");
  }

  @Test
  void whatTheBillFormulaPutsOnTopOfAllChargesIsALineOfItsOwn() throws IOException {
    String fee =
        home(
            """
            service_charge: 31
                commodity_charge: 3.024*usage_ccf
                bill: 1.014*(service_charge+commodity_charge)""");
    CaseResult.Computed computed = computed(METADATA + fee, "20", "{}");
    assertThat(computed.lines())
        .extracting(ChargeLine::code)
        .containsExactly("service_charge", "commodity_charge", "regulatory_fee");
    assertThat(computed.total()).isEqualByComparingTo("92.76");
  }

  @Test
  void aBillThatIsMoreThanASumHasALineForTheRest() throws IOException {
    String units =
        home(
            """
            service_charge: 12
                commodity_charge: 2*usage_ccf
                bill: (service_charge+commodity_charge)*number_dwelling_units""");
    CaseResult.Computed computed =
        computed(METADATA + units, "4", "{\"number_dwelling_units\": 3}");
    assertThat(computed.lines())
        .extracting(ChargeLine::code)
        .containsExactly("service_charge", "commodity_charge", "bill_adjustment");
    assertThat(computed.total()).isEqualByComparingTo("60.00");
  }

  @Test
  void chargesWithoutAnAmountAreDroppedAndTheReportSaysSo() {
    ImportedTariff imported =
        read(
            METADATA
                + home(
                    """
                    service_charge: 12
                        commodity_charge:
                        fixed_drought_surcharge: 0
                        turn-on_charge: 4
                        bill: service_charge+commodity_charge+fixed_drought_surcharge"""));
    assertThat(imported.tariff().versions().get(0).components()).hasSize(1);
    assertThat(imported.notes())
        .filteredOn(note -> note.kind() == ImportNote.Kind.DROPPED)
        .extracting(ImportNote::text)
        .containsExactlyInAnyOrder(
            "'commodity_charge' is not stated; it is none",
            "'fixed_drought_surcharge' is zero",
            "'turn_on_charge' has no part in the bill");
  }

  @Test
  void aClassThatCannotBeRepresentedIsLeftOutAndTheOthersAreNot() throws IOException {
    String two =
        """
          RESIDENTIAL_SINGLE:
            service_charge: 12
            bill: service_charge
          IRRIGATION:
            landscape_factor: {depends_on: [area], values: [0.75, 0.6]}
            bill: landscape_factor
        """;
    ImportedTariff imported = read(METADATA + two);
    assertThat(imported.customerClasses()).containsExactly("RESIDENTIAL_SINGLE");
    assertThat(imported.leftOut().get("IRRIGATION")).contains("line 11", "without their keys");
    Files.writeString(folder.resolve("alder.owrs"), METADATA + two);
    RateCase tested = new RateCase("1", "alder.owrs", "IRRIGATION", "3", "", "", "", "", "");
    assertThat(new CaseRating(new TariffShelf(folder)).rate(tested).outcome())
        .isInstanceOfSatisfying(
            CaseResult.Failed.class,
            failed -> assertThat(failed.text()).contains("could not be represented"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commodity_charge: Tiered\n    tier_starts: [0, 10]\n    tier_prices: [1]\n    bill: commodity_charge",
        "service_charge: 1\n    service_charge: 2\n    bill: service_charge",
        "service_charge:\t1\n    bill: service_charge",
        "service_charge: 1\n    bill: service_charge+missing_charge",
        "service_charge: 1",
      })
  void aFileThatMayMeanAnythingIsRefusedWithItsLine(String fields) {
    String text = METADATA + home(fields);
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            TariffFileRefused.class,
            refused -> assertThat(refused.problems().get(0).line()).isGreaterThan(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bill_frequency: Monthly|bill_frequency: Weekly",
        "effective_date: 07/27/2014|effective_date: 2014-27-07",
        "bill_unit: ccf|bill_unit: barrels",
        "utility_name: Alder Water|utility: Alder Water"
      })
  void aHeadThatCannotBeReadIsRefused(String change) {
    String[] words = change.split("\\\\|");
    String text = METADATA.replace(words[0], words[1]) + home("bill: 5");
    assertThatThrownBy(() -> read(text)).isInstanceOf(TariffFileRefused.class);
  }

  private static String home(String fields) {
    return "  RESIDENTIAL_SINGLE:\n    " + fields + "\n";
  }

  private static ImportedTariff read(String text) {
    return OwrsFile.read(text, Currency.getInstance("USD"));
  }

  private String total(String text, String usage, String inputs) throws IOException {
    return computed(text, usage, inputs).unrounded().stripTrailingZeros().toPlainString();
  }

  private CaseResult.Computed computed(String text, String usage, String inputs)
      throws IOException {
    Files.writeString(folder.resolve("alder.owrs"), text);
    RateCase tested =
        new RateCase("1", "alder.owrs", "RESIDENTIAL_SINGLE", usage, "", "", "", inputs, "");
    CaseResult.Outcome outcome = new CaseRating(new TariffShelf(folder)).rate(tested).outcome();
    assertThat(List.of(outcome)).hasOnlyElementsOfType(CaseResult.Computed.class);
    return (CaseResult.Computed) outcome;
  }
}

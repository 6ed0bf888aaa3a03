package io.smart360.billing.calculation;

import static io.smart360.billing.calculation.Household.april;
import static io.smart360.billing.calculation.Household.billedToMarch;
import static io.smart360.billing.calculation.Household.meter;
import static io.smart360.billing.calculation.WaterTariffs.block;
import static io.smart360.billing.calculation.WaterTariffs.fixed;
import static io.smart360.billing.calculation.WaterTariffs.fixedBySize;
import static io.smart360.billing.calculation.WaterTariffs.flat;
import static io.smart360.billing.calculation.WaterTariffs.since;
import static io.smart360.billing.calculation.WaterTariffs.tariff;
import static io.smart360.billing.calculation.WaterTariffs.tax;
import static io.smart360.billing.calculation.WaterTariffs.taxed;
import static io.smart360.billing.calculation.WaterTariffs.upToWinter;
import static io.smart360.tariff.model.ServiceKind.SEWER;
import static io.smart360.tariff.model.ServiceKind.STORMWATER;
import static io.smart360.tariff.model.ServiceKind.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.account.BilledSegment;
import io.smart360.billing.account.Installation;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillCalculatorTest {

  private static final PlanTariff CASE_18 =
      tariff(
          WATER,
          since("2026-01-01", block("10", "2.00 3.00")),
          since("2026-04-16", block("10", "2.20 3.30")));
  private static final PlanTariff SIMPLE =
      tariff(WATER, since("2026-01-01", fixed(WATER, "18.50"), flat(WATER, "3.20")));

  @Test
  void case18PriceChangeWithinThePeriod() {
    BillDraft bill =
        bill(april(CASE_18), billedToMarch().read("2026-03-31", "100").read("2026-04-30", "124"));

    assertThat(amounts(bill)).containsExactly("10.00", "21.00", "11.00", "23.10");
    assertThat(bill.amount()).isEqualByComparingTo("65.10");
    assertThat(bill.segments().get(0).draft().period()).hasToString("2026-04-01 to 2026-04-30");
  }

  @Test
  void case19MeterExchangedAtTheEndOfDay10() {
    Household household =
        billedToMarch()
            .meters(meter(100, "2020-01-01", "2026-04-10"), meter(200, "2026-04-10", "9999-12-31"))
            .read("2026-03-31", "100")
            .read(1000, "2026-04-10", "109", "REMOVE", "PASSED")
            .read(2000, "2026-04-10", "3", "INSTALL", "PASSED")
            .read(2000, "2026-04-30", "18", "REGULAR", "PASSED");

    BillDraft bill = bill(april(CASE_18), household);

    assertThat(amounts(bill)).containsExactly("10.00", "23.25", "11.00", "20.63");
    assertThat(bill.amount()).isEqualByComparingTo("64.88");
    assertThat(bill.segments().get(0).draft().rows())
        .extracting(row -> row.installation().meterNumber() + " " + row.use().toPlainString())
        .containsExactly("M100 9.0000", "M200 15.0000");
  }

  @Test
  void exchangeWithoutRemovalReadingIsHeld() {
    Household household =
        billedToMarch()
            .meters(meter(100, "2020-01-01", "2026-04-10"), meter(200, "2026-04-10", "9999-12-31"))
            .read("2026-03-31", "100")
            .read(2000, "2026-04-10", "3", "INSTALL", "PASSED")
            .read(2000, "2026-04-30", "18", "REGULAR", "PASSED");

    assertThat(held(april(SIMPLE), household).code()).isEqualTo(ExceptionCode.EXCHANGE_INCOMPLETE);
  }

  @Test
  void registerThatPassedThroughZeroIsBilledOverIt() {
    BillDraft bill =
        bill(
            april(SIMPLE),
            billedToMarch().read("2026-03-31", "99995").rolledOver("2026-04-30", "7"));

    assertThat(bill.segments().get(0).draft().quantity().orElseThrow()).isEqualByComparingTo("12");
    assertThat(bill.amount()).isEqualByComparingTo("56.90");
  }

  @Test
  void registerThatWentBackIsHeld() {
    Finding finding =
        held(april(SIMPLE), billedToMarch().read("2026-03-31", "120").read("2026-04-30", "110"));

    assertThat(finding.code()).isEqualTo(ExceptionCode.NEGATIVE_CONSUMPTION);
    assertThat(finding.text())
        .isEqualTo("Meter M100, register 1: it went back from 120 to 110 on Apr 30, 2026.");
  }

  @Test
  void actualReadingBelowAnEstimateIsCredited() {
    Household household =
        billedToMarch()
            .neverBilled()
            .billedByEstimate("2026-03-01", "2026-03-31", "12")
            .read(1000, "2026-03-31", "112", "REGULAR", "ESTIMATED")
            .read("2026-04-30", "110");

    BillDraft bill =
        bill(april(tariff(WATER, since("2026-01-01", flat(WATER, "3.20")))), household);

    assertThat(amounts(bill)).containsExactly("-6.40");
  }

  @Test
  void severalReadingsInThePeriodSplitTheUse() {
    PlanTariff changed =
        tariff(WATER, since("2026-01-01", flat(WATER, "1")), since("2026-04-16", flat(WATER, "2")));
    Household household =
        billedToMarch()
            .read("2026-03-31", "100")
            .read(1000, "2026-04-15", "130", "SPECIAL", "PASSED")
            .read("2026-04-30", "140");

    assertThat(amounts(bill(april(changed), household))).containsExactly("30.00", "20.00");
  }

  @Test
  void moveInBillsFromTheFirstDayHeld() {
    Household household =
        billedToMarch()
            .neverBilled()
            .held("2026-04-11", "9999-12-31")
            .read("2026-03-31", "100")
            .read(1000, "2026-04-11", "103", "FINAL", "BILLED")
            .read("2026-04-30", "109");

    BillDraft bill = bill(april(SIMPLE), household);

    assertThat(bill.period()).hasToString("2026-04-11 to 2026-04-30");
    assertThat(bill.segments().get(0).draft().quantity().orElseThrow()).isEqualByComparingTo("6");
  }

  @Test
  void moveInWithoutAnOpeningReadingIsHeld() {
    Household household =
        billedToMarch()
            .neverBilled()
            .held("2026-04-11", "9999-12-31")
            .read("2026-03-31", "100")
            .read("2026-04-30", "109");

    assertThat(held(april(SIMPLE), household).code()).isEqualTo(ExceptionCode.READING_MISSING);
  }

  @Test
  void moveOutEndsTheDayBeforeTheTransferReading() {
    Household household =
        billedToMarch()
            .held("2020-01-01", "2026-04-21")
            .read("2026-03-31", "100")
            .read(1000, "2026-04-21", "108", "FINAL", "PASSED")
            .read("2026-04-30", "115");

    BillDraft bill = bill(april(SIMPLE), household);

    assertThat(bill.period()).hasToString("2026-04-01 to 2026-04-20");
    assertThat(bill.segments().get(0).draft().quantity().orElseThrow()).isEqualByComparingTo("8");
    assertThat(bill.dueOn()).isEqualTo(LocalDate.parse("2026-05-18"));
  }

  @Test
  void moveOutWithoutFinalReadingIsHeld() {
    Household household =
        billedToMarch()
            .held("2020-01-01", "2026-04-21")
            .read("2026-03-31", "100")
            .read("2026-04-10", "104");

    Finding finding = held(april(SIMPLE), household);

    assertThat(finding.code()).isEqualTo(ExceptionCode.READING_MISSING);
    assertThat(finding.text()).contains("the final reading is missing");
  }

  @Test
  void missingReadingIsHeld() {
    assertThat(held(april(SIMPLE), billedToMarch().read("2026-03-31", "100")).code())
        .isEqualTo(ExceptionCode.READING_MISSING);
  }

  @Test
  void readingThatWaitsForValidationIsHeld() {
    Household household =
        billedToMarch()
            .read("2026-03-31", "100")
            .read(1000, "2026-04-30", "190", "REGULAR", "EXEMPTION");

    assertThat(held(april(SIMPLE), household).code())
        .isEqualTo(ExceptionCode.READING_NOT_VALIDATED);
  }

  @Test
  void meterLeftOutOfTheCycleIsBilledFixedChargesAndItsUseNextTime() {
    Household april =
        billedToMarch()
            .read("2026-03-31", "100")
            .read(1000, "2026-04-30", "0", "REGULAR", "EXEMPTED");

    assertThat(amounts(bill(april(SIMPLE), april))).containsExactly("18.50", "0.00");

    Household nextTime =
        billedToMarch()
            .neverBilled()
            .billed("2026-02-01", "2026-03-31", "0")
            .read("2026-01-31", "100")
            .read("2026-04-30", "123");
    assertThat(bill(april(SIMPLE), nextTime).segments().get(0).draft().quantity().orElseThrow())
        .isEqualByComparingTo("23");
  }

  @Test
  void secondRegisterMustBeReadOnTheSameDay() {
    Installation twoRegisters =
        new Installation(
            100,
            "M100",
            "2\"",
            LocalDate.parse("2020-01-01"),
            LocalDate.MAX,
            List.of(Household.register(1000, 1, "ALL"), Household.register(1001, 2, "ALL")));
    Household household =
        billedToMarch()
            .meters(twoRegisters)
            .read("2026-03-31", "100")
            .read("2026-04-30", "110")
            .read(1001, "2026-03-31", "50", "REGULAR", "PASSED");

    Finding finding = held(april(SIMPLE), household);

    assertThat(finding.code()).isEqualTo(ExceptionCode.READING_MISSING);
    assertThat(finding.text())
        .isEqualTo("Meter M100, register 2: it was not read on Apr 30, 2026.");
  }

  @Test
  void registersOfACompoundMeterAreAdded() {
    Installation compound =
        new Installation(
            100,
            "M100",
            "2\"",
            LocalDate.parse("2020-01-01"),
            LocalDate.MAX,
            List.of(Household.register(1000, 1, "ALL"), Household.register(1001, 2, "ALL")));
    Household household =
        billedToMarch()
            .meters(compound)
            .read("2026-03-31", "100")
            .read("2026-04-30", "110")
            .read(1001, "2026-03-31", "50", "REGULAR", "PASSED")
            .read(1001, "2026-04-30", "55", "REGULAR", "PASSED");

    assertThat(bill(april(SIMPLE), household).segments().get(0).draft().quantity().orElseThrow())
        .isEqualByComparingTo("15");
  }

  @Test
  void sewerWithoutAMeterFollowsTheWater() {
    PlanTariff sewer = tariff(SEWER, since("2026-01-01", flat(SEWER, "2.10")));
    Household household =
        billedToMarch().alsoWithout("SEWER").read("2026-03-31", "100").read("2026-04-28", "112");

    BillDraft bill = bill(april(SIMPLE, sewer), household);

    assertThat(amounts(bill)).containsExactly("18.50", "38.40", "25.20");
    assertThat(bill.segments().get(1).draft().period()).hasToString("2026-04-01 to 2026-04-28");
    assertThat(bill.segments().get(1).draft().rows()).isEmpty();
  }

  /** 28 CCF in the 121 days from December to March are 7.0347 in 30.4 days. */
  @Test
  void sewerIsBilledUpToTheUseOfTheLastWinter() {
    PlanTariff sewer = tariff(SEWER, since("2025-01-01", upToWinter(SEWER, "2.00")));
    Household household =
        billedToMarch()
            .alsoWithout(
                "SEWER",
                used("2026-03-01", "2026-04-01", "7"),
                used("2026-02-01", "2026-03-01", "8"),
                used("2026-01-01", "2026-02-01", "6"),
                used("2025-12-01", "2026-01-01", "7"),
                used("2025-11-01", "2025-12-01", "30"))
            .read("2026-03-31", "100")
            .read("2026-04-28", "112");

    BillDraft bill = bill(april(SIMPLE, sewer), household);

    assertThat(amounts(bill)).containsExactly("18.50", "38.40", "14.07");
  }

  private static BilledSegment used(String start, String end, String quantity) {
    return new BilledSegment(
        new io.smart360.shared.DateRange(LocalDate.parse(start), LocalDate.parse(end)),
        java.util.Optional.of(new java.math.BigDecimal(quantity)),
        false,
        true);
  }

  @Test
  void serviceWithoutAMeterIsBilledToTheEndOfThePeriod() {
    PlanTariff storm = tariff(STORMWATER, since("2026-01-01", fixed(STORMWATER, "4.00")));
    Household household =
        billedToMarch()
            .alsoWithout(
                "STORMWATER",
                new BilledSegment(
                    new io.smart360.shared.DateRange(
                        LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01")),
                    java.util.Optional.empty(),
                    false,
                    true))
            .read("2026-03-31", "100")
            .read("2026-04-28", "112");

    BillDraft bill = bill(april(SIMPLE, storm), household);

    assertThat(amounts(bill)).containsExactly("18.50", "38.40", "4.00");
    assertThat(bill.period()).hasToString("2026-04-01 to 2026-04-30");
  }

  @Test
  void taxIsLeviedOnTheWholeBillOnce() {
    PlanTariff water = tariff(WATER, taxed(since("2026-01-01", fixed(WATER, "10.10")), tax("5")));
    PlanTariff sewer = tariff(SEWER, taxed(since("2026-01-01", fixed(SEWER, "10.10")), tax("5")));
    Household household =
        billedToMarch().alsoWithout("SEWER").read("2026-03-31", "100").read("2026-04-30", "112");

    BillDraft bill = bill(april(water, sewer), household);

    assertThat(bill.taxes()).isEqualByComparingTo("1.01");
    assertThat(bill.amount()).isEqualByComparingTo("21.21");
  }

  @Test
  void accountWithoutPlanIsHeld() {
    Household household =
        billedToMarch().withoutPlan().read("2026-03-31", "100").read("2026-04-30", "112");

    assertThat(held(april(SIMPLE), household).code()).isEqualTo(ExceptionCode.NO_PLAN);
  }

  @Test
  void daysWithoutTariffVersionAreHeld() {
    PlanTariff late = tariff(WATER, since("2026-04-20", flat(WATER, "3.20")));
    Household household = billedToMarch().read("2026-03-31", "100").read("2026-04-30", "112");

    assertThat(held(april(late), household).code()).isEqualTo(ExceptionCode.NO_TARIFF_VERSION);
  }

  @Test
  void meterSizeThatIsNotInTheTableIsHeld() {
    PlanTariff bySize = tariff(WATER, since("2026-01-01", fixedBySize(Map.of("3/4\"", "20.00"))));
    Household household = billedToMarch().read("2026-03-31", "100").read("2026-04-30", "112");

    assertThat(held(april(bySize), household).code()).isEqualTo(ExceptionCode.RATE_KEY_MISSING);
  }

  @Test
  void largerMeterCountsFromTheDayAfterTheExchange() {
    PlanTariff bySize =
        tariff(WATER, since("2026-01-01", fixedBySize(Map.of("3/4\"", "30.00", "2\"", "60.00"))));
    Household household =
        billedToMarch()
            .meters(
                meter(100, "2020-01-01", "2026-04-10", "3/4\""),
                meter(200, "2026-04-10", "9999-12-31", "2\""))
            .read("2026-03-31", "100")
            .read(1000, "2026-04-10", "109", "REMOVE", "PASSED")
            .read(2000, "2026-04-10", "0", "INSTALL", "PASSED")
            .read(2000, "2026-04-30", "5", "REGULAR", "PASSED");

    assertThat(amounts(bill(april(bySize), household))).containsExactly("10.00", "40.00");
  }

  @Test
  void chargeOnAnUnknownLedgerCodeIsHeld() {
    PlanTariff sewer = tariff(SEWER, since("2026-01-01", flat(SEWER, "2.10")));
    RunTerms terms = april(SIMPLE, sewer);
    RunTerms withoutSewerCode =
        new RunTerms(
            terms.period(),
            terms.billOn(),
            terms.frequency(),
            terms.tariffs(),
            terms.serviceUnits(),
            java.util.Set.of("4000"),
            terms.calendar(),
            terms.settings());
    Household household =
        billedToMarch().alsoWithout("SEWER").read("2026-03-31", "100").read("2026-04-30", "112");

    assertThat(held(withoutSewerCode, household).code()).isEqualTo(ExceptionCode.GL_CODE_MISSING);
  }

  @Test
  void draftOfAnotherRunIsNotBilledAgain() {
    Household household =
        billedToMarch().lastBillIsDraft().read("2026-03-31", "100").read("2026-04-30", "112");

    assertThat(held(april(SIMPLE), household).code()).isEqualTo(ExceptionCode.ALREADY_BILLED);
  }

  @Test
  void fourthEstimateInARowIsHeld() {
    Household household =
        billedToMarch().read("2026-03-31", "100").estimatedTheFourthTime("2026-04-30", "112");

    assertThat(held(april(SIMPLE), household).code()).isEqualTo(ExceptionCode.ESTIMATED_TOO_OFTEN);
  }

  @Test
  void estimatedReadingMarksTheBill() {
    Household household =
        billedToMarch()
            .read("2026-03-31", "100")
            .read(1000, "2026-04-30", "112", "REGULAR", "ESTIMATED");

    assertThat(bill(april(SIMPLE), household).isEstimated()).isTrue();
  }

  @Test
  void unusualBillsAreMadeAndMarked() {
    Household high =
        billedToMarch()
            .history(12, "600.00", 365)
            .read("2026-03-31", "100")
            .read("2026-04-30", "140");
    assertThat(warnings(april(SIMPLE), high)).containsExactly(ExceptionCode.HIGH_BILL);

    Household low =
        billedToMarch()
            .history(12, "1200.00", 365)
            .read("2026-03-31", "100")
            .read("2026-04-30", "100");
    assertThat(warnings(april(SIMPLE), low)).containsExactly(ExceptionCode.LOW_BILL);

    Household over = billedToMarch().read("2026-03-31", "100").read("2026-04-30", "1100");
    assertThat(warnings(april(SIMPLE), over)).containsExactly(ExceptionCode.AMOUNT_OVER_LIMIT);
    assertThat(warnings(april(SIMPLE), over.category("COMMERCIAL"))).isEmpty();
  }

  @Test
  void noUseTwiceInARowIsMarked() {
    Household household =
        billedToMarch()
            .neverBilled()
            .billed("2026-03-01", "2026-03-31", "0")
            .read("2026-03-31", "100")
            .read("2026-04-30", "100");

    assertThat(warnings(april(SIMPLE), household))
        .containsExactly(ExceptionCode.ZERO_CONSUMPTION_AGAIN);
  }

  @Test
  void longPeriodIsMarked() {
    Household household =
        billedToMarch()
            .neverBilled()
            .billed("2026-02-01", "2026-02-28", "10")
            .read("2026-02-28", "100")
            .read("2026-04-30", "120");

    assertThat(warnings(april(SIMPLE), household)).containsExactly(ExceptionCode.UNUSUAL_PERIOD);
  }

  @Test
  void dueDateFallsOnAWorkingDay() {
    RunTerms terms = april(SIMPLE);
    BillDraft bill =
        bill(terms, billedToMarch().read("2026-03-31", "100").read("2026-04-30", "112"));

    // 31 May 2026 is a Sunday
    assertThat(bill.dueOn()).isEqualTo(LocalDate.parse("2026-06-01"));
  }

  private static BillDraft bill(RunTerms terms, Household household) {
    BillOutcome outcome = new BillCalculator(terms).calculate(household.inputs());
    assertThat(outcome).as("%s", outcome).isInstanceOf(BillOutcome.Billed.class);
    return ((BillOutcome.Billed) outcome).bill();
  }

  private static List<ExceptionCode> warnings(RunTerms terms, Household household) {
    BillOutcome outcome = new BillCalculator(terms).calculate(household.inputs());
    assertThat(outcome).as("%s", outcome).isInstanceOf(BillOutcome.Billed.class);
    return ((BillOutcome.Billed) outcome).warnings().stream().map(Finding::code).toList();
  }

  private static Finding held(RunTerms terms, Household household) {
    BillOutcome outcome = new BillCalculator(terms).calculate(household.inputs());
    assertThat(outcome).isInstanceOf(BillOutcome.HeldForReview.class);
    return ((BillOutcome.HeldForReview) outcome).reason();
  }

  private static List<String> amounts(BillDraft bill) {
    return bill.segments().stream()
        .flatMap(segment -> segment.lines().stream())
        .map(ChargeLine::amount)
        .map(Object::toString)
        .toList();
  }
}

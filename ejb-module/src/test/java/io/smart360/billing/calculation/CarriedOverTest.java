package io.smart360.billing.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.account.BilledSegment;
import io.smart360.billing.account.Holding;
import io.smart360.billing.account.HoldingInputs;
import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarriedOverTest {

  private static final DateRange APRIL =
      DateRange.inclusive(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-30"));
  private static final RatingOutcome NOTHING_CREDITED =
      new RatingOutcome.Rated(APRIL, Currency.getInstance("USD"), List.of(), List.of());

  private static SegmentDraft draftAfter(Map<String, BigDecimal> left) {
    BilledSegment march =
        new BilledSegment(
            new DateRange(LocalDate.parse("2026-03-01"), APRIL.start()),
            Optional.of(BigDecimal.TEN),
            false,
            true,
            List.of(),
            left);
    LocalDate since = LocalDate.parse("2020-01-01");
    Holding holding =
        new Holding(1, 1, 1, "ELECTRICITY", true, since, since, LocalDate.MAX, List.of(march));
    return new SegmentDraft(
        new HoldingInputs(holding, List.of(), List.of(), List.of(), List.of()),
        APRIL,
        List.of(),
        List.of(),
        Optional.empty(),
        "kWh",
        Set.of());
  }

  private static List<List<VersionInForce>> crediting(String... components) {
    Component[] credits = new Component[components.length];
    for (int i = 0; i < components.length; i++) {
      ChargeHeading heading =
          new ChargeHeading(
              components[i],
              Label.of("Energy received"),
              ChargeType.CONSUMPTION,
              ServiceKind.ELECTRICITY,
              "4020",
              ChargeHeading.UNTAXED);
      credits[i] =
          Component.of(
              heading,
              new NetCharge(
                  "",
                  ValueTable.of(BigDecimal.ONE),
                  NetCharge.Surplus.CARRIED_OVER,
                  Optional.empty()));
    }
    return List.of(
        WaterTariffs.tariff(ServiceKind.ELECTRICITY, WaterTariffs.since("2025-01-01", credits))
            .timeline()
            .inForce(APRIL));
  }

  @Test
  void eachComponentIsGivenWhatItLeftItself() {
    CarriedOver carried =
        CarriedOver.to(
            draftAfter(Map.of("peak", new BigDecimal("5"), "night", new BigDecimal("7"))),
            crediting("night", "peak"));

    assertThat(carried.given())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("peak", new BigDecimal("5"), "night", new BigDecimal("7")));
  }

  @Test
  void whatAComponentOfAFormerPlanLeftGoesToOneAlone() {
    CarriedOver carried =
        CarriedOver.to(draftAfter(Map.of("old", new BigDecimal("5"))), crediting("night", "peak"));

    assertThat(carried.given())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("night", new BigDecimal("5"), "peak", BigDecimal.ZERO));
  }

  @Test
  void whatATariffWithoutCreditsCannotGiveIsKept() {
    Map<String, BigDecimal> left = Map.of("old", new BigDecimal("5"));

    CarriedOver carried = CarriedOver.to(draftAfter(left), crediting());

    assertThat(carried.given()).isEmpty();
    assertThat(carried.leftAfter(List.of(NOTHING_CREDITED)))
        .containsExactlyInAnyOrderEntriesOf(left);
  }

  @Test
  void whatASegmentWithoutACreditWasGivenIsLeft() {
    CarriedOver carried =
        CarriedOver.to(draftAfter(Map.of("peak", new BigDecimal("5"))), crediting("peak"));

    assertThat(carried.leftAfter(List.of(NOTHING_CREDITED)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("peak", new BigDecimal("5")));
  }
}

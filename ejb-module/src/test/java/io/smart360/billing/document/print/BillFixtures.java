package io.smart360.billing.document.print;

import static io.smart360.billing.document.print.BillParts.DOLLAR;
import static io.smart360.billing.document.print.BillParts.EURO;
import static io.smart360.billing.document.print.BillParts.LOGO;
import static io.smart360.billing.document.print.BillParts.dollars;
import static io.smart360.billing.document.print.BillParts.euros;
import static io.smart360.billing.document.print.BillParts.line;
import static io.smart360.billing.document.print.BillParts.march;
import static io.smart360.billing.document.print.BillParts.meter;
import static io.smart360.billing.document.print.BillParts.use;
import static io.smart360.billing.document.print.BillParts.water;
import static io.smart360.billing.document.print.BillParts.waterUse;

import io.smart360.billing.document.AccountSummary.BalanceLine;
import io.smart360.billing.document.BackPage;
import io.smart360.billing.document.BackPage.TariffRow;
import io.smart360.billing.document.BackPage.TariffTable;
import io.smart360.billing.document.BalanceKind;
import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.BillHeading;
import io.smart360.billing.document.BillHeading.BillKind;
import io.smart360.billing.document.BillHeading.ServicePlace;
import io.smart360.billing.document.BillMessage;
import io.smart360.billing.document.IssuingUtility;
import io.smart360.billing.document.IssuingUtility.Contacts;
import io.smart360.billing.document.MeterRow;
import io.smart360.billing.document.MeterRow.DialReading;
import io.smart360.billing.document.Paper;
import io.smart360.billing.document.PaymentSlip;
import io.smart360.billing.document.PaymentTerms;
import io.smart360.billing.document.PaymentWay;
import io.smart360.billing.document.ReadingType;
import io.smart360.billing.document.ServiceCharges;
import io.smart360.billing.document.ServiceCharges.ChargeLine;
import io.smart360.billing.document.ServiceCharges.Pricing;
import io.smart360.billing.document.TaxLine;
import io.smart360.shared.DateRange;
import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Bills of a water utility in the United States and of one in Spain; parts may be exchanged. */
final class BillFixtures {

  private BillFixtures() {}

  /** The bill of one household for April 2025: 120.45 dollars. */
  static BillDraft residential() {
    BillDraft draft = new BillDraft();
    draft.sinceLastBill.add(
        BalanceLine.on(BalanceKind.PREVIOUS_BALANCE, dollars("135.80"), march(15)));
    draft.sinceLastBill.add(BalanceLine.on(BalanceKind.PAYMENT, dollars("-135.80"), march(28)));
    draft.sinceLastBill.add(BalanceLine.of(BalanceKind.ADJUSTMENT, dollars("0.00")));
    draft.charges.add(water());
    draft.charges.add(
        new ServiceCharges(
            "Sewer",
            List.of(
                line("Service charge", "1", "month", "18.75", "18.75"),
                line("85% of water use, per 100 gal", "10.4550", "", "2.05", "21.43"))));
    draft.charges.add(
        new ServiceCharges(
            "Other",
            List.of(
                line("Stormwater", "1", "unit", "7.90", "7.90"),
                line("Conservation fee, per 100 gal", "12.3000", "", "0.066", "0.81"))));
    draft.taxes.add(
        new TaxLine("Utility tax", dollars("114.71"), new BigDecimal("5.00"), dollars("5.74")));
    draft.meters.add(meter("M-5678", "011350", "012580", ReadingType.ACTUAL));
    draft.usage.add(waterUse());
    draft.messages.add(
        new BillMessage(
            "Prices changed on April 1.",
            "Days before and after are billed at their own price. See westlake.example/prices."));
    draft.messages.add(
        new BillMessage("Planned works May 24, 9 AM to 1 PM.", "Pressure may be low on Main St."));
    return draft;
  }

  /** A Spanish bill on A4: 64.53 euros. */
  static BillDraft spanish() {
    BillDraft draft = new BillDraft();
    Locale spain = Locale.forLanguageTag("es-ES");
    draft.format = BillFormat.of(spain, EURO, Paper.A4);
    draft.issuer =
        new IssuingUtility(
            "Aguas de Peñíscola",
            Optional.of(LOGO),
            List.of("Avenida de España 12", "12598 Peñíscola, Castellón"),
            Optional.of("A-12345674"),
            new Contacts(
                "964 000 111",
                Optional.of("964 000 112"),
                Optional.of("atencion@aguas.example"),
                Optional.of("aguas.example"),
                Optional.of("de lunes a viernes de 8 a 15 h"),
                Optional.of("Oficina Municipal de Información al Consumidor, 964 000 900")));
    draft.heading =
        new BillHeading(
            BillKind.REGULAR,
            "AP-20417",
            "FACT-2025-0004211",
            LocalDate.of(2025, 4, 15),
            DateRange.inclusive(LocalDate.of(2025, 2, 14), LocalDate.of(2025, 4, 15)),
            List.of("María Muñoz Ibáñez", "Calle del Ángel 7, 3.º B", "12598 Peñíscola"),
            new ServicePlace(
                List.of("Calle del Ángel 7, 3.º B", "12598 Peñíscola"),
                List.of("Doméstico", "Tarifa: Doméstica bimestral")));
    draft.due =
        new PaymentTerms(LocalDate.of(2025, 5, 15), PaymentWay.BY_CONSUMER, Optional.empty());
    draft.sinceLastBill.add(
        BalanceLine.on(BalanceKind.PREVIOUS_BALANCE, euros("58.12"), LocalDate.of(2025, 2, 14)));
    draft.sinceLastBill.add(
        BalanceLine.on(BalanceKind.PAYMENT, euros("-58.12"), LocalDate.of(2025, 3, 3)));
    draft.charges.add(
        new ServiceCharges(
            "Agua",
            List.of(
                line("Cuota de servicio, contador de 15 mm", "2", "meses", "6.10", euros("12.20")),
                new ChargeLine(
                    "Consumo, tramos 1 y 2, por m³",
                    List.of(
                        Pricing.price(new BigDecimal("12"), "", new BigDecimal("0.8415")),
                        Pricing.price(new BigDecimal("9"), "", new BigDecimal("1.37"))),
                    euros("22.43")))));
    draft.charges.add(
        new ServiceCharges(
            "Alcantarillado",
            List.of(line("Por m³ de agua", "21", "m³", "1.1445", euros("24.03")))));
    draft.taxes.add(new TaxLine("IVA", euros("58.66"), new BigDecimal("10"), euros("5.87")));
    draft.meters.add(
        new MeterRow(
            "C15-204417",
            BigDecimal.ONE,
            new DialReading("00412", LocalDate.of(2025, 2, 13), ReadingType.ACTUAL),
            new DialReading("00433", LocalDate.of(2025, 4, 15), ReadingType.CONSUMER),
            new BigDecimal("21"),
            "m³"));
    draft.usage.add(
        use("Agua", "m³", List.of("19", "22", "31", "38", "27", "20", "21"), "24.03", EURO));
    draft.messages.add(
        new BillMessage("¿Fuga en su casa?", "Si el contador gira con todo cerrado, llámenos."));
    draft.slip =
        new PaymentSlip(
            List.of("Aguas de Peñíscola", "Avenida de España 12", "12598 Peñíscola"),
            Optional.of("https://aguas.example/pagar/7f3c9a"),
            List.of("En cualquier oficina de Correos con el código de barras."));
    draft.backPage =
        new BackPage(
            List.of(
                new TariffTable(
                    "Tarifa Doméstica bimestral, desde el 01/01/2025",
                    List.of(
                        new TariffRow("Cuota de servicio, 15 mm", "mes", new BigDecimal("6.10")),
                        new TariffRow("Tramo 1, hasta 12 m³", "m³", new BigDecimal("0.8415")),
                        new TariffRow("Tramo 2, más de 12 m³", "m³", new BigDecimal("1.37"))))),
            List.of());
    return draft;
  }

  /** A bill that fills many pages: 60 charge lines, 12 meters, long names, negative amounts. */
  static BillDraft long60() {
    BillDraft draft = residential();
    draft.heading =
        new BillHeading(
            BillKind.CORRECTED,
            "WU-10044",
            "BILL-202504-000987",
            LocalDate.of(2025, 4, 15),
            DateRange.inclusive(march(16), LocalDate.of(2025, 4, 15)),
            List.of(
                "The Honourable Bartholomew Featherstonehaugh-Cholmondeley III",
                "c/o Greater Westlake Homeowners and Tenants Cooperative Association",
                "1234 North-Western Industrial Boulevard, Building 17",
                "Anytown 55360"),
            new ServicePlace(
                List.of("1200-1260 North-Western Industrial Boulevard, Anytown"),
                List.of("Residential, multi family, 48 dwelling units", "Plan: Multi Family")));
    draft.charges.clear();
    String[] services = {"Water", "Sewer", "Stormwater", "Irrigation", "Recycled water", "Other"};
    for (String service : services) {
      List<ChargeLine> lines = new ArrayList<>();
      for (int i = 1; i <= 10; i++) {
        String price = i % 4 == 0 ? "-2.50" : "3.25";
        BigDecimal quantity = BigDecimal.valueOf(i).setScale(4);
        Money amount = new Money(quantity.multiply(new BigDecimal(price)).setScale(2), DOLLAR);
        String text =
            i % 5 == 0
                ? service
                    + " charge for the shared connection of all buildings on the northern lot,"
                    + " by agreement of 2019 with the association, part "
                    + i
                : service + " charge " + i;
        lines.add(
            ChargeLine.of(text, Pricing.price(quantity, "units", new BigDecimal(price)), amount));
      }
      draft.charges.add(new ServiceCharges(service, lines));
    }
    draft.taxes.clear();
    draft.taxes.add(
        new TaxLine("Utility tax", dollars("500.00"), new BigDecimal("5"), dollars("25.00")));
    draft.taxes.add(
        new TaxLine("City tax, exempt", dollars("300.00"), BigDecimal.ZERO, dollars("0.00")));
    draft.meters.clear();
    for (int i = 1; i <= 12; i++) {
      draft.meters.add(
          meter(
              "SENSUS-2024-00" + i + " hall " + i,
              "0113" + (10 + i),
              "0125" + (10 + i),
              i % 3 == 0 ? ReadingType.ESTIMATED : ReadingType.ACTUAL));
    }
    for (int i = 1; i <= 14; i++) {
      draft.sinceLastBill.add(
          BalanceLine.on(BalanceKind.PAYMENT, dollars("-10.00"), march(15 + i)));
    }
    draft.afterCharges.add(BalanceLine.of(BalanceKind.LATE_FEE, dollars("12.05")));
    draft.usage.add(use("Irrigation", "gallons", List.of("0", "0", "120", "800"), "12.00", DOLLAR));
    draft.messages.add(new BillMessage("Drought stage 2.", "Please water on even days only."));
    draft.messages.add(
        new BillMessage("Autopay.", "Sign up on your online account and never miss a date."));
    return draft;
  }

  /** A bill that gives the consumer 15.25 dollars back. */
  static BillDraft credit() {
    BillDraft draft = residential();
    draft.due = new PaymentTerms(draft.due.dueOn(), PaymentWay.BY_CONSUMER, Optional.empty());
    draft.sinceLastBill.add(
        BalanceLine.on(BalanceKind.CREDIT_APPLIED, dollars("-135.70"), march(30)));
    return draft;
  }

  /** Waste collection and a service charge, no meter; the utility has no logo. */
  static BillDraft flatServices() {
    BillDraft draft = residential();
    draft.issuer =
        new IssuingUtility(
            "Municipal Waste and Street Lighting Authority of Greater Westlake",
            Optional.empty(),
            List.of("1 Town Hall Square", "Anytown 55360"),
            Optional.empty(),
            new Contacts(
                "(555) 010-4000",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    draft.charges.clear();
    draft.charges.add(
        new ServiceCharges(
            "Waste",
            List.of(
                line("Bin of 240 litres, weekly", "1", "bin", "18.00", "18.00"),
                ChargeLine.flat("Senior discount", dollars("-3.00")),
                ChargeLine.flat("Bulky waste, free once a year", dollars("0.00")))));
    draft.taxes.clear();
    draft.meters.clear();
    draft.usage.clear();
    draft.messages.clear();
    return draft;
  }
}

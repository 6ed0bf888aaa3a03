package io.smart360.billing.document.print;

import io.smart360.billing.document.AccountSummary;
import io.smart360.billing.document.AccountSummary.BalanceLine;
import io.smart360.billing.document.BackPage;
import io.smart360.billing.document.BackPage.TariffRow;
import io.smart360.billing.document.BackPage.TariffTable;
import io.smart360.billing.document.BalanceKind;
import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillDesign;
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
import io.smart360.billing.document.ServiceCharges.RateKind;
import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.ServiceUsage.MonthUse;
import io.smart360.billing.document.ServiceUsage.PeriodUse;
import io.smart360.billing.document.TaxLine;
import io.smart360.billing.document.pdf.Picture;
import io.smart360.shared.DateRange;
import io.smart360.shared.Money;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Bills of a water utility in the United States and of one in Spain; parts may be exchanged. */
final class BillFixtures {

  static final Currency DOLLAR = Currency.getInstance("USD");
  static final Currency EURO = Currency.getInstance("EUR");
  static final Picture LOGO = drop();

  private BillFixtures() {}

  /** A bill under construction; starts as the usual residential bill. */
  static final class Draft {
    BillFormat format = BillFormat.of(Locale.US, DOLLAR, Paper.LETTER);
    BillDesign design = BillDesign.standard();
    IssuingUtility issuer = westlake();
    BillHeading heading = heading("WU-10001", "BILL-202504-000123");
    PaymentTerms due =
        new PaymentTerms(
            LocalDate.of(2025, 5, 15),
            PaymentWay.BY_CONSUMER,
            Optional.of("After May 20 a late fee of 1.5% a month may be added."));
    List<BalanceLine> sinceLastBill = new ArrayList<>();
    List<BalanceLine> afterCharges = new ArrayList<>();
    List<ServiceCharges> charges = new ArrayList<>();
    List<TaxLine> taxes = new ArrayList<>();
    List<MeterRow> meters = new ArrayList<>();
    List<ServiceUsage> usage = new ArrayList<>();
    List<BillMessage> messages = new ArrayList<>();
    PaymentSlip slip =
        new PaymentSlip(
            List.of("Westlake Utilities", "PO Box 360", "Anytown 55360"),
            Optional.empty(),
            List.of("At any FastPay counter with the barcode, in cash or by card."));
    BackPage backPage = new BackPage(List.of(prices()), List.of());

    BillContent bill() {
      Currency currency = format.money().currency();
      Money charged =
          charges.stream().map(ServiceCharges::subtotal).reduce(Money.zero(currency), Money::plus);
      Money taxed = taxes.stream().map(TaxLine::amount).reduce(Money.zero(currency), Money::plus);
      List<BalanceLine> thisBill = new ArrayList<>();
      thisBill.add(BalanceLine.of(BalanceKind.CURRENT_CHARGES, charged));
      thisBill.add(BalanceLine.of(BalanceKind.TAXES, taxed));
      thisBill.addAll(afterCharges);
      return new BillContent(
          format,
          design,
          issuer,
          heading,
          due,
          new AccountSummary(sinceLastBill, thisBill),
          charges,
          taxes,
          meters,
          usage,
          messages,
          slip,
          backPage);
    }
  }

  /** The bill of one household for April 2025: 120.45 dollars. */
  static Draft residential() {
    Draft draft = new Draft();
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
  static Draft spanish() {
    Draft draft = new Draft();
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
  static Draft long60() {
    Draft draft = residential();
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
  static Draft credit() {
    Draft draft = residential();
    draft.sinceLastBill.add(
        BalanceLine.on(BalanceKind.CREDIT_APPLIED, dollars("-135.70"), march(30)));
    return draft;
  }

  /** Waste collection and a service charge, no meter; the utility has no logo. */
  static Draft flatServices() {
    Draft draft = residential();
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

  static IssuingUtility westlake() {
    return new IssuingUtility(
        "Westlake Utilities",
        Optional.of(LOGO),
        List.of("PO Box 360, Anytown 55360"),
        Optional.of("41-7730021"),
        new Contacts(
            "(555) 010-3600",
            Optional.of("(555) 010-3699"),
            Optional.of("help@westlake.example"),
            Optional.of("westlake.example"),
            Optional.of("Mon to Fri, 8 AM to 6 PM"),
            Optional.of("State Utility Ombudsman, (555) 010-9900")));
  }

  static BillHeading heading(String account, String number) {
    return heading(account, number, "John Doe");
  }

  static BillHeading headingFor(String receiver) {
    return heading("WU-10001", "BILL-202504-000123", receiver);
  }

  private static BillHeading heading(String account, String number, String receiver) {
    return new BillHeading(
        BillKind.REGULAR,
        account,
        number,
        LocalDate.of(2025, 4, 15),
        DateRange.inclusive(march(16), LocalDate.of(2025, 4, 15)),
        List.of(receiver, "456 Finance Ave", "Billtown 55361"),
        new ServicePlace(
            List.of("123 Main St, Anytown"),
            List.of("Residential, single family", "Plan: Standard Residential")));
  }

  static Money dollars(String amount) {
    return Money.of(amount, DOLLAR);
  }

  static Money euros(String amount) {
    return Money.of(amount, EURO);
  }

  static ChargeLine line(String text, String quantity, String unit, String rate, String amount) {
    return line(text, quantity, unit, rate, dollars(amount));
  }

  private static ChargeLine line(
      String text, String quantity, String unit, String rate, Money amount) {
    return ChargeLine.of(
        text, Pricing.price(new BigDecimal(quantity), unit, new BigDecimal(rate)), amount);
  }

  static MeterRow meter(String number, String before, String now, ReadingType type) {
    return new MeterRow(
        number,
        BigDecimal.ONE,
        new DialReading(before, march(15), ReadingType.ACTUAL),
        new DialReading(now, LocalDate.of(2025, 4, 15), type),
        new BigDecimal(now).subtract(new BigDecimal(before)),
        "gal");
  }

  private static ServiceCharges water() {
    return new ServiceCharges(
        "Water",
        List.of(
            new ChargeLine(
                "Service charge, 3/4 in meter, to Mar 31",
                List.of(days("16", "26.40")),
                dollars("13.63")),
            new ChargeLine(
                "Service charge, 3/4 in meter, from Apr 1",
                List.of(days("15", "27.60")),
                dollars("13.35")),
            new ChargeLine(
                "Use to Mar 31, tiers 1, 2, 3, per 100 gal",
                List.of(tier("2.5806", "2.10"), tier("2.5806", "3.20"), tier("1.1872", "4.85")),
                dollars("19.44")),
            new ChargeLine(
                "Use from Apr 1, tiers 1, 2, 3, per 100 gal",
                List.of(tier("2.4194", "2.25"), tier("2.4194", "3.40"), tier("1.1128", "5.15")),
                dollars("19.40"))));
  }

  private static Pricing days(String days, String rate) {
    return new Pricing(
        new BigDecimal(days),
        Optional.of(new BigDecimal("31")),
        "days",
        new BigDecimal(rate),
        RateKind.PRICE);
  }

  private static Pricing tier(String quantity, String rate) {
    return Pricing.price(new BigDecimal(quantity), "", new BigDecimal(rate));
  }

  private static ServiceUsage waterUse() {
    List<MonthUse> months = new ArrayList<>();
    int[] uses = {1290, 1340, 1520, 1710, 1680, 1450, 1260, 1120, 1180, 1070, 1050, 1250, 1230};
    for (int i = 0; i < uses.length; i++) {
      months.add(
          new MonthUse(
              YearMonth.of(2024, 4).plusMonths(i), Optional.of(BigDecimal.valueOf(uses[i]))));
    }
    return new ServiceUsage(
        "Water",
        "gallons",
        months,
        new PeriodUse(31, new BigDecimal("1230"), dollars("120.45")),
        Optional.of(new PeriodUse(28, new BigDecimal("1250"), dollars("135.80"))),
        Optional.of(new PeriodUse(31, new BigDecimal("1290"), dollars("123.38"))));
  }

  private static ServiceUsage use(
      String service, String unit, List<String> uses, String cost, Currency currency) {
    List<MonthUse> months = new ArrayList<>();
    YearMonth first = YearMonth.of(2025, 4).minusMonths(2L * (uses.size() - 1));
    for (int i = 0; i < uses.size(); i++) {
      months.add(new MonthUse(first.plusMonths(2L * i), Optional.of(new BigDecimal(uses.get(i)))));
    }
    BigDecimal last = new BigDecimal(uses.get(uses.size() - 1));
    return new ServiceUsage(
        service,
        unit,
        months,
        new PeriodUse(61, last, Money.of(cost, currency)),
        Optional.empty(),
        Optional.empty());
  }

  private static TariffTable prices() {
    return new TariffTable(
        "Standard Residential, from April 1, 2025",
        List.of(
            new TariffRow("Service charge, 3/4 in meter", "month", new BigDecimal("27.60")),
            new TariffRow("Tier 1, to 500 gal", "100 gal", new BigDecimal("2.25")),
            new TariffRow("Tier 2, 500 to 1,000 gal", "100 gal", new BigDecimal("3.40")),
            new TariffRow("Tier 3, above 1,000 gal", "100 gal", new BigDecimal("5.15")),
            new TariffRow("Sewer, 85% of water use", "100 gal", new BigDecimal("2.05")),
            new TariffRow("Conservation fee", "100 gal", new BigDecimal("0.066"))));
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2025, 3, day);
  }

  /** A drop of water, as a utility would have for its logo. */
  private static Picture drop() {
    int side = 192;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(side / 32.0, side / 32.0);
    Path2D drop = new Path2D.Double();
    drop.moveTo(16, 2.5);
    drop.curveTo(16, 2.5, 6, 13, 6, 19.5);
    drop.curveTo(6, 32.8, 26, 32.8, 26, 19.5);
    drop.curveTo(26, 13, 16, 2.5, 16, 2.5);
    pen.setColor(new Color(0x0F77BD));
    pen.fill(drop);
    Path2D waves = new Path2D.Double();
    waves.moveTo(4, 22);
    waves.curveTo(8, 18, 12, 18, 16, 22);
    waves.curveTo(20, 26, 24, 26, 28, 22);
    waves.lineTo(28, 26);
    waves.curveTo(24, 33, 8, 33, 4, 26);
    waves.closePath();
    pen.setColor(new Color(0x073740));
    pen.fill(waves);
    pen.dispose();
    try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", file);
      return Picture.of(file.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

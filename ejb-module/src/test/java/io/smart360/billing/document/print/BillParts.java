package io.smart360.billing.document.print;

import io.smart360.billing.document.BackPage.TariffRow;
import io.smart360.billing.document.BackPage.TariffTable;
import io.smart360.billing.document.BillHeading;
import io.smart360.billing.document.BillHeading.BillKind;
import io.smart360.billing.document.BillHeading.ServicePlace;
import io.smart360.billing.document.IssuingUtility;
import io.smart360.billing.document.IssuingUtility.Contacts;
import io.smart360.billing.document.MeterRow;
import io.smart360.billing.document.MeterRow.DialReading;
import io.smart360.billing.document.ReadingType;
import io.smart360.billing.document.ServiceCharges;
import io.smart360.billing.document.ServiceCharges.ChargeLine;
import io.smart360.billing.document.ServiceCharges.Pricing;
import io.smart360.billing.document.ServiceCharges.RateKind;
import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.ServiceUsage.MonthUse;
import io.smart360.billing.document.ServiceUsage.PeriodUse;
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
import java.util.Optional;
import javax.imageio.ImageIO;

/** What the sample bills are made of. */
final class BillParts {

  static final Currency DOLLAR = Currency.getInstance("USD");
  static final Currency EURO = Currency.getInstance("EUR");
  static final Picture LOGO = drop();

  private BillParts() {}

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

  static BillHeading heading(String account, String number, String receiver) {
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

  static ChargeLine line(String text, String quantity, String unit, String rate, Money amount) {
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

  static ServiceCharges water() {
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

  static Pricing days(String days, String rate) {
    return new Pricing(
        new BigDecimal(days),
        Optional.of(new BigDecimal("31")),
        "days",
        new BigDecimal(rate),
        RateKind.PRICE);
  }

  static Pricing tier(String quantity, String rate) {
    return Pricing.price(new BigDecimal(quantity), "", new BigDecimal(rate));
  }

  static ServiceUsage waterUse() {
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

  static ServiceUsage use(
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

  static TariffTable prices() {
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

  static LocalDate march(int day) {
    return LocalDate.of(2025, 3, day);
  }

  /** A drop of water, as a utility would have for its logo. */
  static Picture drop() {
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

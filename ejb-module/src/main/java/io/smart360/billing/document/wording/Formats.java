package io.smart360.billing.document.wording;

import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.MoneyStyle;
import io.smart360.billing.document.MoneyStyle.SignPlace;
import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;

/**
 * Writes numbers, dates and money as the utility does. Rounds for the eye only: what is stored is
 * printed, quantities to 4 and rates to 6 decimals without idle zeros.
 */
public final class Formats {

  private static final char MINUS = '\u2212';
  private static final int QUANTITY_DECIMALS = 4;
  private static final int RATE_DECIMALS = 6;
  private static final int GROUP = 3;

  private final BillFormat format;
  private final MoneyStyle style;
  private final DateTimeFormatter fullDate;
  private final DateTimeFormatter dayAndMonth;
  private final String[] months;

  public Formats(BillFormat format) {
    this.format = format;
    this.style = format.money();
    fullDate = DateTimeFormatter.ofPattern(format.datePattern(), format.language());
    dayAndMonth = DateTimeFormatter.ofPattern(withoutYear(format), format.language());
    months = Arrays.stream(Month.values()).map(this::shortName).toArray(String[]::new);
  }

  public BillFormat format() {
    return format;
  }

  public String date(LocalDate day) {
    return day.format(fullDate);
  }

  /** Without the year when it is that of {@code near}. */
  public String shortDate(LocalDate day, LocalDate near) {
    return day.getYear() == near.getYear() ? day.format(dayAndMonth) : date(day);
  }

  /** A month as it stands below a bar, for example "Apr". */
  public String month(YearMonth month) {
    return months[month.getMonthValue() - 1];
  }

  /** An amount without its currency. */
  public String amount(Money money) {
    return decimal(money.amount());
  }

  /** An amount with its currency. */
  public String money(Money money) {
    String minus = money.isNegative() ? String.valueOf(MINUS) : "";
    return withSign(minus, decimal(money.amount().abs()));
  }

  /** A rate with the currency. */
  public String moneyRate(BigDecimal rate) {
    return withSign(rate.signum() < 0 ? String.valueOf(MINUS) : "", rate(rate.abs()));
  }

  private String withSign(String minus, String number) {
    return style.place() == SignPlace.BEFORE
        ? minus + style.sign() + number
        : minus + number + '\u00a0' + style.sign();
  }

  public String sign() {
    return style.sign();
  }

  public String quantity(BigDecimal quantity) {
    if (quantity.stripTrailingZeros().scale() <= 0) {
      return decimal(quantity.setScale(0, RoundingMode.UNNECESSARY));
    }
    return decimal(quantity.setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP));
  }

  /** A use as people say it: at most two decimals. */
  public String use(BigDecimal use) {
    BigDecimal shown = use.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal(shown.scale() < 0 ? shown.setScale(0) : shown);
  }

  /** With the decimals of the currency at least. */
  public String rate(BigDecimal rate) {
    BigDecimal exact = rate.setScale(RATE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    int decimals = Math.max(exact.scale(), style.currency().getDefaultFractionDigits());
    return decimal(exact.setScale(decimals, RoundingMode.UNNECESSARY));
  }

  public String percent(BigDecimal percent) {
    BigDecimal exact = percent.setScale(RATE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal(exact.scale() < 0 ? exact.setScale(0) : exact) + '%';
  }

  /** All decimals that the number has. */
  public String decimal(BigDecimal number) {
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    StringBuilder written = new StringBuilder(digits.length() + 4);
    if (number.signum() < 0) {
      written.append(MINUS);
    }
    for (int i = 0; i < whole; i++) {
      if (i > 0 && (whole - i) % GROUP == 0) {
        written.append(style.groupingSeparator());
      }
      written.append(digits.charAt(i));
    }
    if (point >= 0) {
      written.append(style.decimalSeparator()).append(digits, point + 1, digits.length());
    }
    return written.toString();
  }

  private String shortName(Month month) {
    String name = month.getDisplayName(TextStyle.SHORT_STANDALONE, format.language());
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String withoutYear(BillFormat format) {
    return format.datePattern().replaceAll("[\\s,./-]*('[^']*'\\s*)?[yu]+[\\s,./-]*", "");
  }
}

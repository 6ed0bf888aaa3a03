package io.smart360.web.frame;

import io.smart360.identity.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Figures and dates as the user reads them: words in the user's language, numbers by the habits of
 * the utility's country, dates in its format, instants in its time zone. What is not known is shown
 * as a dash, never as 0.
 */
@Named
@RequestScoped
public class Show {

  private static final String UNKNOWN = "–";
  private static final char MINUS = '−';

  @Inject CurrentUser user;
  @Inject Language language;
  @Inject Texts texts;

  private Locale locale;

  /** An amount with its currency: {@code $1,284.10}, {@code −$12.00}. */
  public String money(BigDecimal amount) {
    if (amount == null) {
      return UNKNOWN;
    }
    Currency currency = place().currency();
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return withTrueMinus(format.format(scaled(amount)));
  }

  /** An amount for a column that names its currency in the head: {@code 1,284.10}. */
  public String amount(BigDecimal amount) {
    return amount == null ? UNKNOWN : withTrueMinus(decimals("#,##0.00").format(scaled(amount)));
  }

  /** The sign of the utility's currency, for heads of columns. */
  public String currencySign() {
    return place().currency().getSymbol(locale());
  }

  private BigDecimal scaled(BigDecimal amount) {
    return amount.setScale(place().currency().getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  /** A count or quantity with as many of its four decimals as it has. */
  public String number(Number number) {
    return number == null ? UNKNOWN : withTrueMinus(decimals("#,##0.####").format(number));
  }

  /** A quantity with its unit: {@code 1,230 gal}. */
  public String quantity(BigDecimal quantity, String unit) {
    if (quantity == null) {
      return UNKNOWN;
    }
    return unit == null || unit.isEmpty() ? number(quantity) : number(quantity) + " " + unit;
  }

  /** A price per unit, to six decimals as printed on bills. */
  public String rate(BigDecimal rate) {
    return rate == null ? UNKNOWN : withTrueMinus(decimals("#,##0.000000######").format(rate));
  }

  /** A change in percent, whole and with its sign: {@code +254%}. */
  public String change(BigDecimal percent) {
    return percent == null
        ? UNKNOWN
        : withTrueMinus(decimals("+#,##0.#;-#,##0.#").format(percent)) + "%";
  }

  /** A share in percent with one decimal: {@code 2.9%}. */
  public String percent(BigDecimal percent) {
    return percent == null ? UNKNOWN : withTrueMinus(decimals("#,##0.#").format(percent)) + "%";
  }

  /** A date in the utility's own format, for lists. */
  public String date(LocalDate date) {
    return date == null
        ? UNKNOWN
        : date.format(DateTimeFormatter.ofPattern(place().dateFormat(), locale()));
  }

  /** A date in words: {@code May 10, 2025}. */
  public String day(LocalDate date) {
    return date == null
        ? UNKNOWN
        : date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
  }

  /** The days of a half-open range as people count them: {@code Mar 16, 2025 to Apr 15, 2025}. */
  public String days(LocalDate start, LocalDate end) {
    return start == null || end == null
        ? UNKNOWN
        : texts.of("show.days", day(start), day(end.minusDays(1)));
  }

  /** How many days a half-open range has. */
  public long length(LocalDate start, LocalDate end) {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** A moment in the utility's time zone: {@code May 12, 2025, 8:03 AM}. */
  public String moment(Instant instant) {
    return instant == null
        ? UNKNOWN
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale())
            .withZone(zone())
            .format(instant);
  }

  /** The time of day in the utility's time zone. */
  public String time(Instant instant) {
    return instant == null
        ? UNKNOWN
        : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale())
            .withZone(zone())
            .format(instant);
  }

  /** A digit of a register. */
  public record Digit(String figure, boolean decimal) {}

  /** The digits of a reading as a register shows them, filled with zeros to its dials. */
  public List<Digit> dials(BigDecimal reading, int dials, Integer decimals) {
    int scale = decimals == null ? 0 : decimals;
    String figures = reading.setScale(scale, RoundingMode.DOWN).unscaledValue().toString();
    String filled = "0".repeat(Math.max(0, dials + scale - figures.length())) + figures;
    return IntStream.range(0, filled.length())
        .mapToObj(i -> new Digit(filled.substring(i, i + 1), i >= filled.length() - scale))
        .toList();
  }

  /** A figure or date that was kept as text, as this user reads it; other texts as they are. */
  public String written(String kept) {
    if (kept.matches("-?\\d{1,15}(\\.\\d+)?")) {
      return number(new BigDecimal(kept));
    }
    return kept.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(kept)) : kept;
  }

  /** A text, or the dash for none. */
  public String orDash(String text) {
    return text == null || text.isBlank() ? UNKNOWN : text;
  }

  private ZoneId zone() {
    return place().zone();
  }

  private Workplace place() {
    return user.workplace();
  }

  /** How this user reads figures and dates: the language, as the country writes it. */
  public Locale locale() {
    if (locale == null) {
      locale = new Locale(language.code(), place().country().strip());
    }
    return locale;
  }

  private DecimalFormat decimals(String pattern) {
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale()));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  private static String withTrueMinus(String figure) {
    return figure.replace('-', MINUS);
  }
}

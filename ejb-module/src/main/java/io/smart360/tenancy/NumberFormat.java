package io.smart360.tenancy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/**
 * How the business numbers of one kind look, such as {@code BILL-202504-000123} (ONB02US07).
 *
 * @param serviceCode two letters before the prefix, or empty
 * @param dateElement what of the date stands in the number
 * @param sequenceLength digits of the running number, filled with zeros; more are taken when full
 */
public record NumberFormat(
    String serviceCode,
    String prefix,
    DateElement dateElement,
    String separator,
    int sequenceLength,
    Reset reset) {

  /** What of the date a number shows. */
  public enum DateElement {
    NONE(""),
    YYYY("yyyy"),
    YYMM("yyMM"),
    YYYYMM("yyyyMM"),
    YYYYMMDD("yyyyMMdd");

    private final String pattern;

    DateElement(String pattern) {
      this.pattern = pattern;
    }

    String of(LocalDate date) {
      return pattern.isEmpty() ? "" : date.format(DateTimeFormatter.ofPattern(pattern));
    }
  }

  /** When the running number begins again. */
  public enum Reset {
    NEVER(DateElement.NONE),
    YEARLY(DateElement.YYYY),
    MONTHLY(DateElement.YYYYMM),
    DAILY(DateElement.YYYYMMDD);

    private final DateElement period;

    Reset(DateElement period) {
      this.period = period;
    }

    /** Which of its runs the series is in on a date. */
    String periodOf(LocalDate date) {
      return period.of(date);
    }
  }

  /** The number with this running number, given out on this date. */
  public String number(LocalDate date, long sequence) {
    StringJoiner number = new StringJoiner(separator);
    add(number, serviceCode);
    add(number, prefix);
    add(number, dateElement.of(date));
    number.add(String.format("%0" + sequenceLength + "d", sequence));
    return number.toString();
  }

  private static void add(StringJoiner number, String part) {
    if (!part.isEmpty()) {
      number.add(part);
    }
  }
}

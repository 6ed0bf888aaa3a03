package io.smart360.tariff.exchange.owrs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings that files and cases use for the same value: {@code 1|1/2"}, {@code 1_1/2"} and
 * {@code 1 1/2"} are one meter size, {@code TRUE} is {@code true}, {@code 1.0} is {@code 1}.
 */
public final class Spelling {

  private static final Pattern MIXED_SIZE =
      Pattern.compile("([0-9]+)\\s*[|_ -]\\s*([0-9]+/[0-9]+)\\s*(\"?)");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+");
  private static final Pattern FRACTION = Pattern.compile("[0-9]+/[0-9]+\\s*\"?");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}\\.[0-9]{1,10}");

  private Spelling() {}

  /** A value of a characteristic in the one spelling that tables use. */
  public static String value(String written) {
    String text = written.strip();
    Matcher size = MIXED_SIZE.matcher(text);
    if (size.matches()) {
      return size.group(1) + " " + size.group(2) + "\"";
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("true") || lower.equals("false")) {
      return lower;
    }
    return DECIMAL.matcher(text).matches()
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  /** The values that a key of so many dimensions joins; as many as it has if that is another. */
  static List<String> key(String written, int dimensions) {
    if (dimensions == 1) {
      return List.of(value(written));
    }
    List<String> parts = new ArrayList<>(Arrays.asList(written.split("\\|", -1)));
    for (int i = 0; parts.size() > dimensions && i + 1 < parts.size(); i++) {
      boolean isSize =
          WHOLE.matcher(parts.get(i).strip()).matches()
              && FRACTION.matcher(parts.get(i + 1).strip()).matches();
      if (isSize) {
        parts.set(i, parts.get(i) + "|" + parts.remove(i + 1));
      }
    }
    return parts.stream().map(Spelling::value).toList();
  }

  /** The name of a field, without what only one of the dialects adds. */
  static String field(String written) {
    String name = written.strip().replace('-', '_').replace(' ', '_');
    return name.endsWith("_commodity") ? name.substring(0, name.lastIndexOf('_')) : name;
  }
}

package io.smart360.tariff.file;

import io.smart360.tariff.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes sections as indented lines, lists of values in one line. */
final class YamlText {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 _./()+-]*[A-Za-z0-9_.)\"])?");
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  static String of(Map<String, Object> file) {
    YamlText yaml = new YamlText();
    yaml.section(file, "", "");
    return yaml.text.toString();
  }

  private void section(Map<?, ?> members, String firstIndent, String indent) {
    String lead = firstIndent;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      text.append(lead).append(scalar(member.getKey())).append(':');
      member(member.getValue(), indent);
      lead = indent;
    }
  }

  private void member(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      text.append('\n');
      section(map, indent + INDENT, indent + INDENT);
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      text.append('\n');
      list.forEach(item -> item(item, indent + INDENT));
    } else {
      text.append(' ').append(inline(value)).append('\n');
    }
  }

  private void item(Object item, String indent) {
    if (item instanceof Map<?, ?> map) {
      section(map, indent + "- ", indent + INDENT);
    } else {
      text.append(indent).append("- ").append(inline(item)).append('\n');
    }
  }

  private static String inline(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(YamlText::inline).collect(Collectors.joining(", ", "[", "]"))
        : scalar(value);
  }

  private static String scalar(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    String written = value.toString();
    return PLAIN.matcher(written).matches() ? written : new JsonText().value(written).toString();
  }
}

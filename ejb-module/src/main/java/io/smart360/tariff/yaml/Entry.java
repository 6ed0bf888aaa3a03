package io.smart360.tariff.yaml;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.formula.InvalidFormula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of the file with its place. */
public record Entry(String path, Node node) {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,10})?");

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isSection() {
    return node instanceof MappingNode;
  }

  /** The text as it is written, without quotes. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw fault("not a single value", "write one text or number");
  }

  /** A number of at most so many decimals. */
  public BigDecimal decimal(int mostDecimals) {
    String text = text();
    if (!DECIMAL.matcher(text).matches()) {
      throw fault("'" + text + "' is no number", "write a number such as 3 or 12.50");
    }
    BigDecimal number = new BigDecimal(text);
    if (number.stripTrailingZeros().scale() > mostDecimals) {
      throw fault(
          text + " has more than " + mostDecimals + " decimals",
          "write at most " + mostDecimals + " decimals");
    }
    return number;
  }

  public int whole() {
    return decimal(0).intValue();
  }

  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException notADate) {
      throw fault("'" + text() + "' is no date", "write a date as 2026-07-01");
    }
  }

  /** The first of two values for yes, the other for no. */
  public <T> T choice(T yes, T no) {
    return switch (text()) {
      case "yes", "true" -> yes;
      case "no", "false" -> no;
      default -> throw fault("'" + text() + "' is neither", "write yes or no");
    };
  }

  public <E extends Enum<E>> E one(Class<E> kind) {
    String name = text().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (E value : kind.getEnumConstants()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw fault(
        "'" + text() + "' is not known",
        "write one of " + Arrays.toString(kind.getEnumConstants()));
  }

  /** The entries of a list; a single value counts as a list of one. */
  public List<Entry> items() {
    if (!(node instanceof SequenceNode list)) {
      return List.of(this);
    }
    List<Entry> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(new Entry(path + "[" + (items.size() + 1) + "]", item));
    }
    return items;
  }

  /** What the reader makes of each entry of a list. */
  public <T> List<T> items(Function<Entry, T> reader) {
    return items().stream().map(reader).toList();
  }

  public Section section() {
    if (node instanceof MappingNode mapping) {
      return new Section(this, mapping);
    }
    throw fault("no names in it", "write 'name: value' lines here");
  }

  /** Makes a value that checks itself; its complaint becomes a fault at this place. */
  public <T> T make(Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidTariff invalid) {
      throw fault(invalid.wrong(), invalid.right());
    } catch (InvalidFormula invalid) {
      throw fault(invalid.wrong(), invalid.right());
    }
  }

  public FileFault fault(String wrong, String right) {
    return new FileFault(problem(wrong, right));
  }

  public TariffFileProblem problem(String wrong, String right) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    return new TariffFileProblem(path.isEmpty() ? "file" : path, line, column, wrong, right);
  }

  /** The refusal of the whole file for a fault at this place. */
  public TariffFileRefused refused(String wrong, String right) {
    return new TariffFileRefused(List.of(problem(wrong, right)));
  }

  /** The refusal of the whole file for a fault in another of its lines. */
  public TariffFileRefused refusedAt(int line, String wrong, String right) {
    return new TariffFileRefused(List.of(new TariffFileProblem("file", line, 1, wrong, right)));
  }
}

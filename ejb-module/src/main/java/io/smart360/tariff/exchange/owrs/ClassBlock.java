package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.formula.InvalidFormula;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of one customer class, under the names that both dialects share. */
final class ClassBlock {

  private static final Pattern NOTHING =
      Pattern.compile("|~|null|none|n/?a", Pattern.CASE_INSENSITIVE);
  private static final Pattern USAGE = Pattern.compile("\\busage_[A-Za-z]+\\b");
  private static final List<String> OWN_UNIT =
      List.of("usage_ccf", "usage_kgal", "usage_hcf", "usage_kl", "usage_m3", "usage_gal");

  private final Entry entry;
  private final Map<String, Entry> fields = new LinkedHashMap<>();
  private final Map<String, String> hyphenated = new HashMap<>();
  private final Map<String, FieldValue> values = new HashMap<>();
  private final List<ImportNote> notes = new ArrayList<>();

  ClassBlock(Entry entry) {
    this.entry = entry;
    Section section = entry.section();
    section.each(this::add);
  }

  Entry entry() {
    return entry;
  }

  Map<String, Entry> fields() {
    return fields;
  }

  List<ImportNote> notes() {
    return notes;
  }

  void note(String field, ImportNote.Kind kind, String text) {
    Entry at = fields.getOrDefault(field, entry);
    notes.add(new ImportNote(at.problem("", "").line(), entry.path() + "." + field, kind, text));
  }

  /** Where a field stands; the class itself if there is none. */
  Entry place(String field) {
    return fields.getOrDefault(field, entry);
  }

  /** What a field states; empty if it is not there or states nothing. */
  Optional<FieldValue> value(String field) {
    if (!fields.containsKey(field)) {
      return Optional.empty();
    }
    FieldValue value = values.get(field);
    if (value == null) {
      Entry at = fields.get(field);
      if (at.isText() && NOTHING.matcher(at.text()).matches()) {
        return Optional.empty();
      }
      value = read(at);
      values.put(field, value);
    }
    return Optional.of(value);
  }

  /** A formula of the file in our names: use is in the tariff's own unit. */
  Formula formula(Entry at) {
    String text = at.text();
    for (Map.Entry<String, String> name : hyphenated.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    text =
        USAGE
            .matcher(text)
            .replaceAll(found -> OWN_UNIT.contains(found.group()) ? "usage" : found.group());
    text = text.replaceAll("([A-Za-z0-9_]+)_commodity\\b", "$1");
    try {
      return Formula.parse(text);
    } catch (InvalidFormula fault) {
      throw new Unrepresentable(at, fault.wrong(), fault.right());
    }
  }

  private void add(String written, Entry value) {
    String name = Spelling.field(written);
    if (written.contains("-")) {
      hyphenated.put(written.strip(), name);
    }
    boolean isSecond = fields.containsKey(name);
    if (isSecond) {
      note(name, ImportNote.Kind.DROPPED, "'" + written + "' says the same as an earlier field");
    } else {
      fields.put(name, value);
    }
  }

  private FieldValue read(Entry at) {
    if (at.isSection()) {
      return table(at);
    }
    if (at.isList()) {
      return list(at, at.items());
    }
    String word = at.text().toLowerCase(Locale.ROOT);
    if (word.equals("tiered") || word.equals("budget")) {
      if (!at.text().equals("Tiered") && !at.text().equals("Budget")) {
        notes.add(
            new ImportNote(
                at.problem("", "").line(),
                at.path(),
                ImportNote.Kind.UNDERSTOOD,
                "'" + at.text() + "' is read as " + (word.equals("budget") ? "Budget" : "Tiered")));
      }
      return new FieldValue.Tiers(word.equals("budget"));
    }
    return new FieldValue.Amounts(ValueTable.of(formula(at)));
  }

  private FieldValue list(Entry at, List<Entry> items) {
    if (items.size() == 1) {
      return new FieldValue.Amounts(ValueTable.of(formula(items.get(0))));
    }
    if (items.isEmpty()) {
      throw new Unrepresentable(at, "an empty list", "give one value per tier");
    }
    return new FieldValue.Lists(ValueTable.of(items));
  }

  private FieldValue table(Entry at) {
    Section section = at.section();
    if (!section.has("depends_on") || !section.has("values")) {
      throw new Unrepresentable(
          at, "a table without 'depends_on' or 'values'", "name the input and its values");
    }
    List<String> dimensions =
        section.required("depends_on").items().stream()
            .map(Entry::text)
            .map(Spelling::field)
            .toList();
    Entry values = section.required("values");
    if (!values.isSection()) {
      throw new Unrepresentable(
          values, "values without their keys", "write a value for each " + dimensions);
    }
    Map<String, Entry> byKey = keyed(dimensions, values);
    boolean areLists =
        byKey.values().stream().anyMatch(cell -> cell.isList() && cell.items().size() > 1);
    return areLists
        ? new FieldValue.Lists(new ValueTable<>(dimensions, Cells.mapped(byKey, Entry::items)))
        : new FieldValue.Amounts(new ValueTable<>(dimensions, Cells.mapped(byKey, this::cell)));
  }

  private Formula cell(Entry at) {
    Entry single = at.isList() && at.items().size() == 1 ? at.items().get(0) : at;
    if (!single.isText() || NOTHING.matcher(single.text()).matches()) {
      throw new Unrepresentable(at, "no value", "write a number or a formula");
    }
    return formula(single);
  }

  private static Map<String, Entry> keyed(List<String> dimensions, Entry values) {
    Map<String, Entry> byKey = new LinkedHashMap<>();
    values
        .section()
        .each(
            (written, value) -> {
              List<String> parts = Spelling.key(written, dimensions.size());
              if (parts.size() != dimensions.size()) {
                throw new Unrepresentable(
                    value,
                    "key '" + written + "' has " + parts.size() + " parts",
                    "write one value for each of " + dimensions);
              }
              byKey.putIfAbsent(String.join(ValueTable.SEPARATOR, parts), value);
            });
    if (byKey.isEmpty()) {
      throw new Unrepresentable(values, "a table without values", "write at least one");
    }
    return byKey;
  }
}

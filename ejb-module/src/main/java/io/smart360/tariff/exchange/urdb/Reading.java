package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a file, and the remarks that reading them gives rise to. */
final class Reading {

  private static final int RATE_DECIMALS = 6;
  private static final int MOST_CHARACTERS = 40;

  private final List<ImportNote> notes = new ArrayList<>();

  List<ImportNote> notes() {
    return notes;
  }

  void note(Entry place, ImportNote.Kind kind, String text) {
    ImportNote note = new ImportNote(place.problem("", "").line(), place.path(), kind, text);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /** A value that is stated; {@code null} states none. */
  static Optional<Entry> given(Section section, String name) {
    return section
        .optional(name)
        .filter(
            entry -> !entry.isText() || !(entry.text().isEmpty() || entry.text().equals("null")));
  }

  static String text(Section section, String name) {
    return given(section, name).filter(Entry::isText).map(Entry::text).orElse("");
  }

  /** A number, which may be written with an exponent. */
  static BigDecimal number(Entry entry) {
    String text = entry.text();
    try {
      if (text.length() <= MOST_CHARACTERS) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs(number.scale()) < MOST_CHARACTERS * 2) {
          return number;
        }
      }
    } catch (NumberFormatException words) {
      throw entry.fault("'" + text + "' is no number", "write a number such as 0.0712");
    }
    throw entry.fault("'" + text + "' is too long", "write a number such as 0.0712");
  }

  static Optional<BigDecimal> number(Section section, String name) {
    return given(section, name).map(Reading::number);
  }

  /** A price or amount, rounded to the six decimals that prices have. */
  BigDecimal price(Entry entry, BigDecimal number) {
    BigDecimal price = adjustment(entry, number);
    if (price.signum() < 0) {
      throw entry.fault("a price of " + price.toPlainString(), "prices are 0 or more");
    }
    return price;
  }

  /** What is added to prices, on either side of zero, to the same decimals. */
  BigDecimal adjustment(Entry entry, BigDecimal number) {
    BigDecimal rounded = number.setScale(RATE_DECIMALS, RoundingMode.HALF_UP);
    if (rounded.compareTo(number) != 0) {
      note(
          entry,
          ImportNote.Kind.UNDERSTOOD,
          number.toPlainString() + " is taken as " + rounded.toPlainString());
    }
    return plain(rounded);
  }

  /** A number without trailing zeros and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A list that must have so many entries. */
  static List<Entry> list(Entry entry, int length) {
    if (!entry.isList()) {
      throw entry.fault("not a list", "write a list of " + length);
    }
    List<Entry> items = entry.items();
    if (items.size() != length) {
      throw entry.fault(items.size() + " entries", "write " + length);
    }
    return items;
  }

  /** A whole number, which may be written as 1.0. */
  static int whole(Entry entry) {
    try {
      return number(entry).intValueExact();
    } catch (ArithmeticException fraction) {
      throw entry.fault("'" + entry.text() + "' is no whole number", "write 0, 1, 2 …");
    }
  }
}

package io.smart360.metering.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each column stands in a file, as its header says. */
final class FileLayout {

  private final Map<Column, Integer> places;
  private final int width;

  /** Nothing of a file can be used; the message is the sentence its sender reads. */
  static final class Refused extends RuntimeException {

    Refused(String sentence) {
      super(sentence);
    }
  }

  private FileLayout(Map<Column, Integer> places, int width) {
    this.places = places;
    this.width = width;
  }

  /**
   * Reads the header.
   *
   * @throws Refused naming every column that is missing, unknown or there twice
   */
  static FileLayout of(List<String> header) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      int place = i;
      Column.of(name)
          .ifPresentOrElse(
              column -> {
                if (places.put(column, place) != null) {
                  faults.add("'" + name + "' stands there twice");
                }
              },
              () -> faults.add("'" + name + "' is unknown"));
    }
    for (Column column : Column.values()) {
      if (column.isRequired() && !places.containsKey(column)) {
        faults.add("'" + column.header() + "' is missing");
      }
    }
    if (!faults.isEmpty()) {
      throw new Refused(
          "The columns are not those of a readings file: "
              + String.join(", ", faults)
              + "; expected are "
              + Column.LAYOUT
              + ".");
    }
    return new FileLayout(places, header.size());
  }

  /** How many fields a row has. */
  int width() {
    return width;
  }

  /** The field of that column without spaces around it; empty when the file has no such column. */
  String field(List<String> row, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : row.get(place).strip();
  }
}

package io.smart360.tariff.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Named values of the file; whatever is not asked for by the time it is closed is refused. */
public final class Section {

  private final Entry place;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  Section(Entry place, MappingNode mapping) {
    this.place = place;
    for (NodeTuple pair : mapping.getValue()) {
      String name = new Entry(place.path(), pair.getKeyNode()).text();
      String path = place.path().isEmpty() ? name : place.path() + "." + name;
      Entry before = entries.put(name, new Entry(path, pair.getValueNode()));
      if (before != null) {
        throw new Entry(path, pair.getKeyNode()).fault("'" + name + "' twice", "write it once");
      }
    }
  }

  public Entry place() {
    return place;
  }

  public boolean has(String name) {
    return entries.containsKey(name);
  }

  public Entry required(String name) {
    return optional(name)
        .orElseThrow(() -> place.fault("'" + name + "' is missing", "add '" + name + ": …'"));
  }

  public Optional<Entry> optional(String name) {
    known.add(name);
    return Optional.ofNullable(entries.get(name));
  }

  /** What the reader makes of a value, or the usual where it is not given. */
  public <T> T or(String name, T usual, Function<Entry, T> reader) {
    return optional(name).map(reader).orElse(usual);
  }

  /** All values of a section whose names are free. */
  public void each(BiConsumer<String, Entry> reader) {
    entries.forEach(
        (name, entry) -> {
          known.add(name);
          reader.accept(name, entry);
        });
  }

  /** Refuses names that mean nothing here. */
  public void close() {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry
            .getValue()
            .fault(
                "'" + entry.getKey() + "' means nothing here",
                "known here are " + String.join(", ", known));
      }
    }
  }
}

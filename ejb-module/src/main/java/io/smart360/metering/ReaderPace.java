package io.smart360.metering;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many seconds readers took from one reading to the next, as far as one chunk shows it
 * (VEE-23). Files that note only minutes say nothing about pace.
 */
final class ReaderPace {

  private static final int LOOKED_BACK = 10;

  private ReaderPace() {}

  private record Taken(int place, Instant at) {}

  /** By the place of the reading in the list: the intervals before it, the newest first. */
  static Map<Integer, List<Integer>> of(List<ClaimedReading> readings) {
    Map<String, List<Taken>> byReader = new HashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      ClaimedReading reading = readings.get(i);
      if (reading.reader().isPresent() && reading.readAt().isPresent()) {
        byReader
            .computeIfAbsent(reading.reader().get(), reader -> new ArrayList<>())
            .add(new Taken(i, reading.readAt().get()));
      }
    }
    Map<Integer, List<Integer>> pace = new HashMap<>();
    byReader.values().stream()
        .filter(taken -> taken.stream().anyMatch(reading -> hasSeconds(reading.at())))
        .forEach(taken -> add(taken, pace));
    return pace;
  }

  private static boolean hasSeconds(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getSecond() != 0;
  }

  private static void add(List<Taken> taken, Map<Integer, List<Integer>> pace) {
    taken.sort(Comparator.comparing(Taken::at));
    List<Integer> newestFirst = new ArrayList<>();
    for (int i = 1; i < taken.size(); i++) {
      Duration took = Duration.between(taken.get(i - 1).at(), taken.get(i).at());
      newestFirst.add(0, Math.toIntExact(Math.min(took.toSeconds(), Integer.MAX_VALUE)));
      if (newestFirst.size() > LOOKED_BACK) {
        newestFirst.remove(LOOKED_BACK);
      }
      pace.put(taken.get(i).place(), List.copyOf(newestFirst));
    }
  }
}

package io.smart360.tariff.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The faults found so far; reading goes on after each to find the others. */
public final class Problems {

  private final List<TariffFileProblem> found = new ArrayList<>();

  /** What the reader makes, or nothing if it finds a fault, which is noted. */
  public <T> Optional<T> collect(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (FileFault fault) {
      found.add(fault.problem());
      return Optional.empty();
    }
  }

  public int count() {
    return found.size();
  }

  public void refuseIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(TariffFileProblem::line));
      throw new TariffFileRefused(found);
    }
  }
}

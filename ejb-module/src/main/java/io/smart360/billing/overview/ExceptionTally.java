package io.smart360.billing.overview;

import java.io.Serializable;
import java.util.List;

/** How many exceptions of a run there are, by code, severity and state. */
public record ExceptionTally(List<Count> counts) implements Serializable {

  public ExceptionTally {
    counts = List.copyOf(counts);
  }

  /** Exceptions of one code in one state. */
  public record Count(String code, String severity, String state, long exceptions)
      implements Serializable {

    boolean isOpen() {
      return state.equals("OPEN") || state.equals("IN_PROGRESS");
    }
  }

  public long all() {
    return counts.stream().mapToLong(Count::exceptions).sum();
  }

  public long open() {
    return counts.stream().filter(Count::isOpen).mapToLong(Count::exceptions).sum();
  }

  /** Open ones of a severity, BLOCK or WARN. */
  public long open(String severity) {
    return counts.stream()
        .filter(count -> count.isOpen() && count.severity().equals(severity))
        .mapToLong(Count::exceptions)
        .sum();
  }

  /** Those in a state, whatever their code. */
  public long in(String state) {
    return counts.stream()
        .filter(count -> count.state().equals(state))
        .mapToLong(Count::exceptions)
        .sum();
  }

  /** The codes there are, in their order. */
  public List<String> codes() {
    return counts.stream().map(Count::code).distinct().sorted().toList();
  }
}

package io.smart360.tariff.yaml;

import io.smart360.shared.BusinessProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A tariff file cannot be taken over; nothing of it was. */
public class TariffFileRefused extends BusinessProblem {

  private final transient List<TariffFileProblem> problems;

  TariffFileRefused(List<TariffFileProblem> problems) {
    super(
        problems.stream().map(TariffFileProblem::toString).collect(Collectors.joining("\n")),
        problems.size(),
        problems.get(0));
    this.problems = List.copyOf(problems);
  }

  /** All faults found, in the order of the file. */
  public List<TariffFileProblem> problems() {
    return problems;
  }
}

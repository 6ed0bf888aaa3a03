package io.smart360.tariff.yaml;

/** Carries one problem to where problems are collected; never leaves the reading of a file. */
public final class FileFault extends RuntimeException {

  private final transient TariffFileProblem problem;

  FileFault(TariffFileProblem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public TariffFileProblem problem() {
    return problem;
  }
}

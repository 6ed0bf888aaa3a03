package io.smart360.tariff.file;

/** Carries one problem to where problems are collected; never leaves this package. */
final class FileFault extends RuntimeException {

  private final transient TariffFileProblem problem;

  FileFault(TariffFileProblem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  TariffFileProblem problem() {
    return problem;
  }
}

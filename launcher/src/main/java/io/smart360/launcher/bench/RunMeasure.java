package io.smart360.launcher.bench;

import java.time.Duration;

/**
 * A bill run beside the COPY of its rows.
 *
 * @param bills bills of the run
 * @param run what the run took, from its start to the posted bills
 * @param copiedBills bills whose rows were copied back: those of this run or of the one before
 * @param copy what copying them took
 * @param rows rows copied
 */
record RunMeasure(long bills, Usage run, long copiedBills, Usage copy, long rows) {

  /** Processor time of a bill over that of its copy. */
  double processorRatio() {
    return perBill(run.processor(), bills) / perBill(copy.processor(), copiedBills);
  }

  /** The speed of the run as a share of the speed of COPY. */
  double wallShare() {
    return perBill(copy.wall(), copiedBills) / perBill(run.wall(), bills);
  }

  double billsPerCoreSecond() {
    return bills / seconds(run.processor());
  }

  double billsPerSecond() {
    return bills / seconds(run.wall());
  }

  double seconds() {
    return seconds(run.wall());
  }

  double statementsPerThousandBills() {
    return run.statements() * 1000.0 / bills;
  }

  double transactionsPerThousandBills() {
    return run.transactions() * 1000.0 / bills;
  }

  double walBytesPerBill() {
    return (double) run.walBytes() / bills;
  }

  double allocatedBytesPerBill() {
    return (double) run.allocatedBytes() / bills;
  }

  double applicationMicrosPerBill() {
    return perBill(run.application(), bills) / 1000;
  }

  double databaseMicrosPerBill() {
    return perBill(run.database(), bills) / 1000;
  }

  double copyMicrosPerBill() {
    return perBill(copy.processor(), copiedBills) / 1000;
  }

  double rowsPerBill() {
    return (double) rows / copiedBills;
  }

  private static double perBill(Duration time, long count) {
    return (double) time.toNanos() / count;
  }

  private static double seconds(Duration time) {
    return Math.max(1, time.toNanos()) / 1e9;
  }
}

package io.smart360.ledger.chart;

import io.smart360.shared.BusinessProblem;

/** A code is given once in a utility. */
public class GlCodeExists extends BusinessProblem {

  public GlCodeExists(String code) {
    super("Ledger code " + code + " already exists", code);
  }
}

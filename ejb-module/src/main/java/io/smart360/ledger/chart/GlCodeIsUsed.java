package io.smart360.ledger.chart;

import io.smart360.shared.BusinessProblem;

/** A code with postings keeps its type and side (BX05US01-R2). */
public class GlCodeIsUsed extends BusinessProblem {

  public GlCodeIsUsed(String code) {
    super("Ledger code " + code + " has postings and keeps its type", code);
  }
}

package io.smart360.tariff.bench;

/** The bench cannot begin; the message is the one sentence its user sees. */
public final class CannotRateCases extends RuntimeException {

  CannotRateCases(String sentence) {
    super(sentence);
  }
}

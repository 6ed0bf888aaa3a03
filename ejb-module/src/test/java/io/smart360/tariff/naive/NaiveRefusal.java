package io.smart360.tariff.naive;

/** The naive engine cannot rate a case. */
final class NaiveRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  NaiveRefusal(String code) {
    super(code);
  }
}

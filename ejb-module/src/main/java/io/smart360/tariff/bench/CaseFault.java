package io.smart360.tariff.bench;

/** A case cannot be rated; the message says why. */
final class CaseFault extends RuntimeException {

  private final String code;

  CaseFault(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** The kind of reason: CASE for the row, TARIFF for the file it names. */
  String code() {
    return code;
  }

  static CaseFault inRow(String message) {
    return new CaseFault("CASE", message);
  }

  static CaseFault inTariff(String message) {
    return new CaseFault("TARIFF", message);
  }
}

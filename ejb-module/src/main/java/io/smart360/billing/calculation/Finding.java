package io.smart360.billing.calculation;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What was found on one account: an exception with its sentence and figures.
 *
 * @param code which exception
 * @param severity what it does to the bill; an expired tax certificate only warns
 * @param connectionId the connection at fault, if it is one
 * @param text one sentence that says what is the matter, with the figures
 * @param details the same figures by name
 */
public record Finding(
    ExceptionCode code,
    ExceptionCode.Severity severity,
    OptionalLong connectionId,
    String text,
    Map<String, String> details) {

  public Finding {
    details = Map.copyOf(details);
  }

  /** Of the account as a whole. */
  static Finding ofAccount(ExceptionCode code, String text) {
    return new Finding(code, code.severity(), OptionalLong.empty(), text, Map.of());
  }

  /** Of one of its connections. */
  static Finding ofConnection(ExceptionCode code, long connectionId, String text) {
    return new Finding(code, code.severity(), OptionalLong.of(connectionId), text, Map.of());
  }

  /** A technical error of one account, which holds this account alone (BX-E99). */
  public static Finding technical(RuntimeException error) {
    return ofAccount(
        ExceptionCode.TECHNICAL,
        "Technical error: " + error.getClass().getSimpleName() + ": " + error.getMessage());
  }

  Finding with(Map<String, String> figures) {
    return new Finding(code, severity, connectionId, text, figures);
  }

  Finding asWarning() {
    return new Finding(code, ExceptionCode.Severity.WARN, connectionId, text, details);
  }

  public boolean isBlocking() {
    return severity == ExceptionCode.Severity.BLOCK;
  }
}

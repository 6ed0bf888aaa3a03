package io.smart360.billing.calculation;

import io.smart360.shared.Sentence;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What was found on one account: an exception with its sentence and figures.
 *
 * @param code which exception
 * @param severity what it does to the bill; an expired tax certificate only warns
 * @param connectionId the connection at fault, if it is one
 * @param sentence says what is the matter, with the figures
 */
public record Finding(
    ExceptionCode code,
    ExceptionCode.Severity severity,
    OptionalLong connectionId,
    Sentence sentence) {

  /** Of the account as a whole. */
  static Finding ofAccount(ExceptionCode code, Sentence sentence) {
    return new Finding(code, code.severity(), OptionalLong.empty(), sentence);
  }

  /** Of one of its connections. */
  static Finding ofConnection(ExceptionCode code, long connectionId, Sentence sentence) {
    return new Finding(code, code.severity(), OptionalLong.of(connectionId), sentence);
  }

  /** A technical error of one account, which holds this account alone (BX-E99). */
  public static Finding technical(RuntimeException error) {
    return ofAccount(
        ExceptionCode.TECHNICAL,
        new Sentence(
            "BX-E99",
            Map.of(
                "error",
                error.getClass().getSimpleName(),
                "message",
                Objects.requireNonNullElse(error.getMessage(), "-"))));
  }

  Finding asWarning() {
    return new Finding(code, ExceptionCode.Severity.WARN, connectionId, sentence);
  }

  /** The sentence in English, as it is kept. */
  public String text() {
    return FindingTexts.words(sentence, Locale.ENGLISH);
  }

  public boolean isBlocking() {
    return severity == ExceptionCode.Severity.BLOCK;
  }
}

package io.smart360.billing.overview;

import java.util.Objects;

/**
 * Which exceptions of a run are asked for.
 *
 * @param severity BLOCK or WARN; empty for both
 * @param code such as BX-E03; empty for all
 * @param text part of an account number or a consumer's name; empty for all
 */
public record ExceptionSearch(long runId, Stage stage, String severity, String code, String text) {

  /** How far the exceptions are dealt with. */
  public enum Stage {
    /** Open or taken on. */
    OPEN("x.state in ('OPEN', 'IN_PROGRESS')"),
    RESOLVED("x.state = 'RESOLVED'"),
    WAIVED("x.state = 'WAIVED'"),
    SKIPPED("x.state = 'SKIPPED'"),
    ALL("true");

    private final String condition;

    Stage(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }

  public ExceptionSearch {
    Objects.requireNonNull(stage, "stage");
    severity = severity == null ? "" : severity;
    code = code == null ? "" : code;
    text = text == null ? "" : text.strip();
  }
}

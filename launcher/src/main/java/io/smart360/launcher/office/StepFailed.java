package io.smart360.launcher.office;

/** A step of a month's work failed; it ends there. */
public final class StepFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StepFailed(String step, Exception cause) {
    super("It stopped at '" + step + "': " + sentence(cause), cause);
  }

  private static String sentence(Exception cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}

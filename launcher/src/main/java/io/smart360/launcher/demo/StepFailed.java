package io.smart360.launcher.demo;

/** A step of the demo failed; the demo ends there. */
public final class StepFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailed(String step, Exception cause) {
    super("The demo stopped at '" + step + "': " + sentence(cause), cause);
  }

  private static String sentence(Exception cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}

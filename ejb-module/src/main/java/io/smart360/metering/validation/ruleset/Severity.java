package io.smart360.metering.validation.ruleset;

/** How much a finding weighs. In rising order. */
public enum Severity {
  /** Recorded. */
  INFO,
  /** Recorded; the reading passes, unless a second warning makes it suspect. */
  WARN,
  /** Waits for a person. */
  SUSPECT,
  /** Not accepted: goes back to whoever brought it. */
  REJECT
}

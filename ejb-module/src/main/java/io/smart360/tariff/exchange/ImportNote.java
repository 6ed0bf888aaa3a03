package io.smart360.tariff.exchange;

import java.io.Serializable;

/**
 * One remark of an import report.
 *
 * @param line line in the file, from 1; 0 where there is none
 * @param place where in the file, such as {@code RESIDENTIAL_SINGLE.service_charge}
 * @param kind what was done
 * @param text the remark, with the value
 */
public record ImportNote(int line, String place, Kind kind, String text) implements Serializable {

  /** What was done with a statement of the file. */
  public enum Kind {
    /** The file leaves it open; this was assumed. */
    ASSUMED,
    /** Another spelling of the same was understood. */
    UNDERSTOOD,
    /** It has no effect on a bill. */
    DROPPED,
    /** It cannot be represented; what depends on it is not in the tariff. */
    LEFT_OUT
  }

  @Override
  public String toString() {
    return (line > 0 ? "line " + line + ", " : "") + place + ": " + text;
  }
}

package io.smart360.metering.intake;

/**
 * Why one row of a file was not loaded.
 *
 * @param line the line the row begins on, the header being line 1
 * @param field the column at fault, or {@code row} for the row as a whole
 * @param value what stood there, shortened to 200 characters
 * @param reason a sentence for whoever made the file
 */
public record RowError(long line, String field, String value, RowErrorCode code, String reason) {

  private static final int LONGEST_VALUE = 200;

  public RowError {
    value = readable(value);
  }

  private static String readable(String value) {
    String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    StringBuilder text = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      text.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return text.toString();
  }
}

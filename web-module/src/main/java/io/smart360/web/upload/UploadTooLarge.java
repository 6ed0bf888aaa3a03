package io.smart360.web.upload;

import io.smart360.shared.BusinessProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The files of a form have more bytes than the page reads. */
public class UploadTooLarge extends BusinessProblem {

  private static final BigDecimal MEGABYTE = new BigDecimal("1000000");

  UploadTooLarge(long bytes, long mostBytes) {
    super(
        "The upload has " + bytes + " bytes, more than " + mostBytes,
        megabytes(bytes),
        megabytes(mostBytes));
  }

  /** Rounded up to a tenth, so that what is too large never looks as if it fitted. */
  private static BigDecimal megabytes(long bytes) {
    return BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.CEILING);
  }
}

package io.smart360.metering.validation.subject;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What the photo of a reading shows. Confidence is a percentage, 0 to 100; {@code meterNumber} is
 * the number or barcode read from the photo or scanned beside it.
 */
public record PhotoEvidence(
    Optional<BigDecimal> recognisedValue,
    Optional<BigDecimal> confidencePercent,
    Optional<String> meterNumber,
    Set<Defect> defects) {

  /** Why a photo proves little. */
  public enum Defect {
    BLURRED,
    DARK,
    NO_METER,
    TOO_SMALL,
    WRONG_TYPE,
    NO_TIME
  }

  public PhotoEvidence {
    defects = Set.copyOf(defects);
  }
}

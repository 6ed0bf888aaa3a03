package io.smart360.tariff.charge.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The quantity a charge is computed on: the use of all registers or of one bucket, a share of it,
 * at most so much.
 *
 * <p>Sewer is the usual case: 85 % of the water use, or the use up to the winter average
 * (BX-RATE-R14). A cap is a quantity for one whole billing period of the tariff's frequency and is
 * scaled like a tier limit (BX-RATE-R7, R22).
 *
 * @param bucket code of the register bucket, or {@link #ALL} for the whole use
 * @param percent share of the use in percent
 * @param cap the most that is charged, if there is a limit
 */
public record QuantityRule(String bucket, ValueTable<BigDecimal> percent, Optional<Cap> cap) {

  private static final BigDecimal WHOLE = new BigDecimal("100");

  /** All consumption of the service, whatever the register. */
  public static final String ALL = "";

  /** The whole use, as it is. */
  public static final QuantityRule WHOLE_USE = ofBucket(ALL);

  public QuantityRule {
    for (BigDecimal share : percent.values().values()) {
      if (share.signum() <= 0) {
        throw new InvalidTariff(
            "a share of " + share.toPlainString() + " % of the use", "give more than 0 %");
      }
    }
  }

  /** The use of a bucket, as it is. */
  public static QuantityRule ofBucket(String bucket) {
    return new QuantityRule(bucket, ValueTable.of(WHOLE), Optional.empty());
  }

  /** Whether the quantity is the use itself. */
  public boolean isWholeUse() {
    return cap.isEmpty() && percent.isSingle() && percent.single().compareTo(WHOLE) == 0;
  }

  /** What the charged quantity may not exceed. */
  public sealed interface Cap {}

  /** A quantity stated by the tariff. */
  public record CapQuantity(ValueTable<BigDecimal> quantity) implements Cap {}

  /** A quantity held as a characteristic of the account, such as its winter average. */
  public record CapCharacteristic(String name) implements Cap {}
}

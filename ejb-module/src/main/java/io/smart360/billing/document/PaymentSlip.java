package io.smart360.billing.document;

import io.smart360.billing.document.symbol.QrCode;
import java.util.List;
import java.util.Optional;

/**
 * The slip at the foot of page 1 that goes back with the payment.
 *
 * @param payTo receiver and address for payments by post, one line each; the utility's own address
 *     or that of its payment office
 * @param payLink address that the QR code opens to pay this bill online (ONB03-R21); without it the
 *     QR code holds the same text as the barcode
 * @param ways other ways to pay, one short sentence each, in the language of the bill
 */
public record PaymentSlip(List<String> payTo, Optional<String> payLink, List<String> ways) {

  public PaymentSlip {
    payTo = List.copyOf(payTo);
    ways = List.copyOf(ways);
    payLink.ifPresent(QrCode::of); // refuses a link that is too long
    if (payTo.isEmpty()) {
      throw new IllegalArgumentException("A payment slip says whom to pay");
    }
  }
}

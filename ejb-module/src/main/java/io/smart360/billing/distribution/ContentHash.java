package io.smart360.billing.distribution;

import io.smart360.billing.document.BillContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over everything a bill says, template apart: equal hashes mean that a bill rendered later
 * says what was printed.
 */
final class ContentHash {

  private ContentHash() {}

  static String of(BillContent bill) {
    List<Object> said =
        List.of(
            bill.format(),
            bill.issuer().name(),
            bill.issuer().address(),
            bill.issuer().contacts(),
            bill.heading(),
            bill.due(),
            bill.account(),
            bill.charges(),
            bill.taxes(),
            bill.meters(),
            bill.usage(),
            bill.messages(),
            bill.slip(),
            bill.backPage());
    return HexFormat.of()
        .formatHex(sha256().digest(said.toString().getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

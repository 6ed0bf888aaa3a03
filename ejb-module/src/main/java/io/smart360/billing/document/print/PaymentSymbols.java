package io.smart360.billing.document.print;

import java.util.Arrays;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.QrCode.EccLevel;
import uk.org.okapibarcode.graphics.Rectangle;

/** The machine-readable signs of a payment slip. */
final class PaymentSymbols {

  private PaymentSymbols() {}

  /** A QR code of error correction level M; true is black. */
  static boolean[][] qrCode(String content) {
    QrCode code = new QrCode();
    code.setPreferredEccLevel(EccLevel.M);
    code.setContent(content);
    boolean[][] grid = new boolean[code.getHeight()][code.getWidth()];
    for (Rectangle black : code.getRectangles()) {
      int left = (int) black.x;
      int top = (int) black.y;
      for (int row = top; row < top + (int) black.height; row++) {
        Arrays.fill(grid[row], left, left + (int) black.width, true);
      }
    }
    return grid;
  }

  /** A Code 128 barcode: widths of bars and gaps in turn, beginning and ending with a bar. */
  static int[] barcode(String content) {
    Code128 code = new Code128();
    code.setHumanReadableLocation(HumanReadableLocation.NONE);
    code.setModuleWidth(1);
    code.setContent(content);
    int[] widths = new int[code.getRectangles().size() * 2 - 1];
    int end = 0;
    int next = 0;
    for (Rectangle bar : code.getRectangles()) {
      if (next > 0) {
        widths[next++] = (int) bar.x - end;
      }
      widths[next++] = (int) bar.width;
      end = (int) (bar.x + bar.width);
    }
    return widths;
  }

  /** Width of a barcode in steps. */
  static int stepsOf(int[] widths) {
    return Arrays.stream(widths).sum();
  }
}

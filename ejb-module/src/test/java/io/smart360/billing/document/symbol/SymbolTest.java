package io.smart360.billing.document.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {

  private static final int QUIET = 10;
  private static final int SCALE = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WU-10001|BILL-202504-000123|120.45|20250515|36",
        "1234567890",
        "12345",
        "A1234B12345C",
        "a~ |}",
        "7"
      })
  void scannerReadsTheBarcode(String text) throws ReaderException {
    Result result = new Code128Reader().decode(bitmap(picture(Barcode.of(text))));

    assertThat(result.getText()).isEqualTo(text);
  }

  @Test
  void barcodeRefusesWhatItCannotCarry() {
    assertThatIllegalArgumentException().isThrownBy(() -> Barcode.of("Ñ"));
    assertThatIllegalArgumentException().isThrownBy(() -> Barcode.of(""));
  }

  @Test
  void pairedDigitsMakeTheBarcodeShorter() {
    assertThat(Barcode.of("12345678").steps()).isLessThan(Barcode.of("ABCDEFGH").steps());
    assertThat(Barcode.of("12").steps()).isEqualTo(11 * 4 + 13);
  }

  @Test
  void scannerReadsQrCodesOfEveryLength() throws ReaderException {
    StringBuilder text = new StringBuilder();
    for (int length = 1; length <= QrCode.MOST_BYTES; length++) {
      text.append((char) ('!' + length * 7 % 90));
      Result result = read(QrCode.of(text.toString()));
      assertThat(result.getText()).isEqualTo(text.toString());
    }
  }

  @Test
  void qrCodeCarriesAccentsAndHasCorrectionLevelM() throws ReaderException {
    Result result = read(QrCode.of("Peñíscola 64,53 €"));

    assertThat(result.getText()).isEqualTo("Peñíscola 64,53 €");
    assertThat(result.getResultMetadata())
        .containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
  }

  @Test
  void qrCodeRefusesATextThatIsTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.of("x".repeat(QrCode.MOST_BYTES + 1)));
  }

  @Test
  void spoiltQrCodeIsStillRead() throws ReaderException {
    QrCode code = QrCode.of("WU-10001|BILL-202504-000123|120.45|20250515|36");
    BufferedImage picture = picture(code);
    Graphics2D stain = picture.createGraphics();
    stain.setColor(Color.WHITE);
    int middle = picture.getWidth() / 2;
    stain.fillRect(middle, middle, 6 * SCALE, 6 * SCALE);
    stain.dispose();

    assertThat(new QRCodeReader().decode(bitmap(picture), pure()).getText()).contains("120.45");
  }

  private static Result read(QrCode code) throws ReaderException {
    return new QRCodeReader().decode(bitmap(picture(code)), pure());
  }

  private static Map<DecodeHintType, ?> pure() {
    return Map.of(DecodeHintType.PURE_BARCODE, true, DecodeHintType.CHARACTER_SET, "UTF-8");
  }

  private static BinaryBitmap bitmap(BufferedImage picture) {
    return new BinaryBitmap(
        new GlobalHistogramBinarizer(new BufferedImageLuminanceSource(picture)));
  }

  private static BufferedImage picture(QrCode code) {
    BufferedImage picture = white(code.size(), code.size());
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if ((code.row(y) >> x & 1) == 1) {
          pen.fillRect((x + QUIET) * SCALE, (y + QUIET) * SCALE, SCALE, SCALE);
        }
      }
    }
    pen.dispose();
    return picture;
  }

  private static BufferedImage picture(Barcode code) {
    BufferedImage picture = white(code.steps(), 20);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    int x = QUIET;
    for (int i = 0; i < code.widths().length; i++) {
      int width = code.widths()[i];
      if (i % 2 == 0) {
        pen.fillRect(x * SCALE, 0, width * SCALE, picture.getHeight());
      }
      x += width;
    }
    pen.dispose();
    return picture;
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage picture =
        new BufferedImage(
            (width + 2 * QUIET) * SCALE,
            (height + 2 * QUIET) * SCALE,
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.dispose();
    return picture;
  }
}

package io.smart360.billing.document.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader finds in a PDF file: text, places of letters, codes on the picture of a page. */
final class PrintedPages {

  private static final float DPI = 200;

  private final byte[] file;

  PrintedPages(byte[] file) {
    this.file = file;
  }

  /** A letter and the place it takes on its page. */
  record Letter(String text, Rectangle2D box) {}

  int count() throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getNumberOfPages();
    }
  }

  /** All text in the order of reading, words set apart by one space. */
  String text() throws IOException {
    return text(1, Integer.MAX_VALUE);
  }

  String text(int firstPage, int lastPage) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(firstPage);
      stripper.setEndPage(lastPage);
      return stripper.getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  /** The visible letters of a page, counted from 1. */
  List<Letter> letters(int page) throws IOException {
    List<Letter> letters = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              if (!text.getUnicode().isBlank()) {
                float height = text.getFontSizeInPt() * 0.7f;
                letters.add(
                    new Letter(
                        text.getUnicode(),
                        new Rectangle2D.Float(
                            text.getXDirAdj(),
                            text.getYDirAdj() - height,
                            text.getWidthDirAdj(),
                            height)));
              }
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(document);
    }
    return letters;
  }

  /** What a scanner reads within a part of page 1, its edges given as shares of the page. */
  String scan(BarcodeFormat format, Rectangle2D part) throws IOException, NotFoundException {
    try (PDDocument document = Loader.loadPDF(file)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      BufferedImage cut =
          page.getSubimage(
              (int) (page.getWidth() * part.getX()),
              (int) (page.getHeight() * part.getY()),
              (int) (page.getWidth() * part.getWidth()),
              (int) (page.getHeight() * part.getHeight()));
      BinaryBitmap bitmap =
          new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(cut)));
      return new MultiFormatReader()
          .decode(
              bitmap,
              Map.of(
                  DecodeHintType.POSSIBLE_FORMATS,
                  List.of(format),
                  DecodeHintType.TRY_HARDER,
                  true))
          .getText();
    }
  }
}

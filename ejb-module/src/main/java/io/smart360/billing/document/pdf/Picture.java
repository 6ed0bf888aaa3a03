package io.smart360.billing.document.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/**
 * A picture of points with transparency, for example a logo. Decoded once when it is made; pictures
 * with the same points are equal.
 */
public final class Picture {

  /** Pictures larger than this on a side are refused: they would weigh on every bill. */
  public static final int MOST_POINTS = 1000;

  private final int width;
  private final int height;
  private final byte[] colours;
  private final byte[] opacity;
  private final int hash;

  private Picture(int width, int height, int[] points) {
    this.width = width;
    this.height = height;
    byte[] threefold = new byte[points.length * 3];
    byte[] single = new byte[points.length];
    for (int i = 0; i < points.length; i++) {
      threefold[i * 3] = (byte) (points[i] >> 16);
      threefold[i * 3 + 1] = (byte) (points[i] >> 8);
      threefold[i * 3 + 2] = (byte) points[i];
      single[i] = (byte) (points[i] >> 24);
    }
    colours = deflated(threefold);
    opacity = deflated(single);
    hash = Arrays.hashCode(colours) * 31 + Arrays.hashCode(opacity);
  }

  /** Reads a PNG or JPEG file. */
  public static Picture of(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    if (image == null) {
      throw new IOException("Not a PNG or JPEG picture");
    }
    int width = image.getWidth();
    int height = image.getHeight();
    if (width > MOST_POINTS || height > MOST_POINTS) {
      throw new IOException(
          "Picture larger than " + MOST_POINTS + " points: " + width + "x" + height);
    }
    return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  /** Width divided by height. */
  public float proportion() {
    return (float) width / height;
  }

  int write(ObjectWriter writer) throws IOException {
    String head =
        "/Type/XObject/Subtype/Image/BitsPerComponent 8/Filter/FlateDecode/Width "
            + width
            + "/Height "
            + height;
    int mask = writer.plainStream(head + "/ColorSpace/DeviceGray", opacity);
    return writer.plainStream(head + "/ColorSpace/DeviceRGB/SMask " + mask + " 0 R", colours);
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(data);
    deflater.finish();
    byte[] out = new byte[data.length + data.length / 100 + 64];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Picture that
            && hash == that.hash
            && width == that.width
            && Arrays.equals(colours, that.colours)
            && Arrays.equals(opacity, that.opacity));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

package io.smart360.billing.document.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
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
  private final int[] points;

  private Picture(int width, int height, int[] points) {
    this.width = width;
    this.height = height;
    this.points = points;
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
    ByteText colours = new ByteText(points.length * 3);
    ByteText opacity = new ByteText(points.length);
    for (int point : points) {
      colours.put(point >> 16).put(point >> 8).put(point);
      opacity.put(point >> 24);
    }
    String head =
        "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width " + width + "/Height " + height;
    int mask = writer.stream(head + "/ColorSpace/DeviceGray", opacity);
    return writer.stream(head + "/ColorSpace/DeviceRGB/SMask " + mask + " 0 R", colours);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture that
        && width == that.width
        && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }
}

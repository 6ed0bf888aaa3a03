package io.smart360.billing.document.symbol;

/** Correction bytes of QR codes: polynomials over the field of 256 elements (0x11D). */
final class ReedSolomon {

  private static final int[] POWERS = new int[510];
  private static final int[] LOGARITHMS = new int[256];
  private static final int[][] DIVISORS = new int[31][];

  static {
    int value = 1;
    for (int i = 0; i < 255; i++) {
      POWERS[i] = value;
      POWERS[i + 255] = value;
      LOGARITHMS[value] = i;
      value = value << 1 ^ (value >> 7) * 0x11D;
    }
    for (int degree = 1; degree < DIVISORS.length; degree++) {
      DIVISORS[degree] = divisor(degree);
    }
  }

  private ReedSolomon() {}

  /** The correction bytes of a block of data. */
  static byte[] remainder(byte[] data, int start, int length, int degree) {
    int[] divisor = DIVISORS[degree];
    byte[] rest = new byte[degree];
    for (int i = start; i < start + length; i++) {
      int factor = (data[i] ^ rest[0]) & 255;
      System.arraycopy(rest, 1, rest, 0, degree - 1);
      rest[degree - 1] = 0;
      if (factor != 0) {
        int logarithm = LOGARITHMS[factor];
        for (int j = 0; j < degree; j++) {
          rest[j] ^= (byte) POWERS[LOGARITHMS[divisor[j]] + logarithm];
        }
      }
    }
    return rest;
  }

  /** The product of (x - 2^i) for all i below the degree, without its leading 1. */
  private static int[] divisor(int degree) {
    int[] product = new int[degree];
    product[degree - 1] = 1;
    int root = 1;
    for (int i = 0; i < degree; i++) {
      for (int j = 0; j < degree; j++) {
        product[j] = times(product[j], root);
        if (j + 1 < degree) {
          product[j] ^= product[j + 1];
        }
      }
      root = times(root, 2);
    }
    return product;
  }

  private static int times(int one, int other) {
    return one == 0 || other == 0 ? 0 : POWERS[LOGARITHMS[one] + LOGARITHMS[other]];
  }
}

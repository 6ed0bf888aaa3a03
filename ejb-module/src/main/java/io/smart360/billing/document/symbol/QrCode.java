package io.smart360.billing.document.symbol;

import java.nio.charset.StandardCharsets;

/**
 * A QR code of a text, with error correction level M: it stays readable with a seventh of it
 * spoilt.
 *
 * <p>The smallest version is taken that holds the text; a quiet zone of four modules belongs around
 * it.
 */
public final class QrCode {

  /** The longest text in bytes of UTF-8. */
  public static final int MOST_BYTES = 251;

  private static final int LEVEL_M = 0;
  private static final int[] CORRECTION_BYTES = {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30};
  private static final int[] BLOCKS = {1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5};

  private final int version;
  private final QrMatrix matrix;

  private QrCode(int version, byte[] text) {
    this.version = version;
    matrix = new QrMatrix(version);
    matrix.place(interleaved(dataOf(text)));
    matrix.mask(LEVEL_M);
  }

  /** Refuses a text longer than {@link #MOST_BYTES}. */
  public static QrCode of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int version = 1; version <= BLOCKS.length; version++) {
      if (bytes.length <= dataBytes(version) - headBytes(version)) {
        return new QrCode(version, bytes);
      }
    }
    throw new IllegalArgumentException("Too long for a QR code: " + bytes.length + " bytes");
  }

  /** Modules on a side. */
  public int size() {
    return matrix.size();
  }

  /** The modules of a row from left to right; the lowest bit is the leftmost, 1 is black. */
  public long row(int index) {
    return matrix.row(index);
  }

  private static int headBytes(int version) {
    return version < 10 ? 2 : 3;
  }

  private static int dataBytes(int version) {
    return QrMatrix.freeModules(version) / 8 - CORRECTION_BYTES[version - 1] * BLOCKS[version - 1];
  }

  /** Mode, length, text, and what fills up the rest. */
  private byte[] dataOf(byte[] text) {
    byte[] data = new byte[dataBytes(version)];
    int lengthBits = version < 10 ? 8 : 16;
    int place = put(data, 0, 4, 4);
    place = put(data, place, text.length, lengthBits);
    for (byte letter : text) {
      place = put(data, place, letter & 255, 8);
    }
    int next = place / 8 + 1;
    for (int filler = 0xEC; next < data.length; filler ^= 0xEC ^ 0x11) {
      data[next++] = (byte) filler;
    }
    return data;
  }

  private static int put(byte[] data, int place, int value, int bits) {
    for (int bit = bits - 1; bit >= 0; bit--) {
      int at = place + bits - 1 - bit;
      data[at / 8] |= (byte) ((value >> bit & 1) << (7 - at % 8));
    }
    return place + bits;
  }

  /** Data bytes of all blocks in turn, then the correction bytes of all blocks in turn. */
  private byte[] interleaved(byte[] data) {
    int blocks = BLOCKS[version - 1];
    int correction = CORRECTION_BYTES[version - 1];
    int shortLength = data.length / blocks;
    int shortBlocks = blocks - data.length % blocks;
    byte[] all = new byte[data.length + blocks * correction];
    int start = 0;
    for (int block = 0; block < blocks; block++) {
      int length = shortLength + (block < shortBlocks ? 0 : 1);
      for (int i = 0; i < length; i++) {
        int turn =
            i < shortLength ? i * blocks + block : shortLength * blocks + block - shortBlocks;
        all[turn] = data[start + i];
      }
      byte[] check = ReedSolomon.remainder(data, start, length, correction);
      for (int i = 0; i < correction; i++) {
        all[data.length + i * blocks + block] = check[i];
      }
      start += length;
    }
    return all;
  }
}

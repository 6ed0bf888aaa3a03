package io.smart360.billing.document.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a font down to the glyphs that were used. Glyphs keep their numbers; unused ones become
 * empty, so neither page contents nor widths need translation.
 */
final class FontCut {

  private static final List<String> KEPT =
      List.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp");

  private final Typeface face;
  private final boolean[] used;
  private final int count;
  private final boolean hasLongPlaces;
  private final byte[] places;
  private final byte[] outlines;

  FontCut(Typeface face, boolean[] used) {
    this.face = face;
    this.used = used;
    int last = face.glyphCount() - 1;
    while (last > 0 && !used[last]) {
      last--;
    }
    count = last + 1;
    hasLongPlaces = face.table("head").getShort(50) == 1;
    places = new byte[(count + 1) * 4];
    outlines = outlines();
  }

  /** A font file with the used glyphs only. */
  byte[] file() {
    byte[][] tables = new byte[KEPT.size()][];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = table(KEPT.get(i));
    }
    return assembled(tables);
  }

  /** Copies the outlines that were used and notes where each begins. */
  private byte[] outlines() {
    ByteBuffer glyf = face.table("glyf");
    ByteBuffer loca = face.table("loca");
    ByteBuffer copied = ByteBuffer.allocate(glyf.capacity());
    ByteBuffer noted = ByteBuffer.wrap(places);
    for (int glyph = 0; glyph < count; glyph++) {
      noted.putInt(copied.position());
      if (used[glyph] || glyph == 0) {
        int start = placeOf(loca, glyph);
        copied.put(glyf.slice(start, placeOf(loca, glyph + 1) - start));
      }
    }
    noted.putInt(copied.position());
    return Arrays.copyOf(copied.array(), copied.position());
  }

  private int placeOf(ByteBuffer loca, int glyph) {
    return hasLongPlaces ? loca.getInt(glyph * 4) : (loca.getShort(glyph * 2) & 0xFFFF) * 2;
  }

  private byte[] table(String tag) {
    return switch (tag) {
      case "glyf" -> outlines;
      case "loca" -> places;
      case "cmap" -> emptyCharacters();
      case "head" -> changed(tag, table -> table.putInt(8, 0).putShort(50, (short) 1));
      case "maxp" -> changed(tag, table -> table.putShort(4, (short) count));
      case "hhea" -> changed(tag, table -> table.putShort(34, (short) statedMetrics()));
      default -> shortMetrics();
    };
  }

  private byte[] changed(String tag, Consumer<ByteBuffer> change) {
    ByteBuffer original = face.table(tag);
    byte[] copy = new byte[original.capacity()];
    original.get(copy);
    change.accept(ByteBuffer.wrap(copy));
    return copy;
  }

  private int statedMetrics() {
    return Math.min(count, face.table("hhea").getShort(34) & 0xFFFF);
  }

  private byte[] shortMetrics() {
    byte[] metrics = new byte[statedMetrics() * 4 + (count - statedMetrics()) * 2];
    face.table("hmtx").get(metrics);
    return metrics;
  }

  /** Page contents name glyphs, not characters; readers still want the table to be there. */
  private static byte[] emptyCharacters() {
    ByteBuffer table = ByteBuffer.allocate(12 + 24);
    table.putShort(0, (short) 0).putShort(2, (short) 1);
    table.putShort(4, (short) 3).putShort(6, (short) 1).putInt(8, 12);
    table.position(12);
    table.putShort((short) 4).putShort((short) 24).putShort((short) 0);
    table.putShort((short) 2).putShort((short) 2).putShort((short) 0).putShort((short) 0);
    table.putShort((short) -1).putShort((short) 0).putShort((short) -1);
    table.putShort((short) 1).putShort((short) 0);
    return table.array();
  }

  private static byte[] assembled(byte[][] tables) {
    int size = 12 + 16 * tables.length;
    for (byte[] table : tables) {
      size += padded(table.length);
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) tables.length);
    file.putShort((short) 64).putShort((short) 2).putShort((short) (tables.length * 16 - 64));
    int place = 12 + 16 * tables.length;
    for (int i = 0; i < tables.length; i++) {
      for (char letter : KEPT.get(i).toCharArray()) {
        file.put((byte) letter);
      }
      file.putInt(checksum(tables[i])).putInt(place).putInt(tables[i].length);
      file.slice(place, tables[i].length).put(tables[i]);
      place += padded(tables[i].length);
    }
    return file.array();
  }

  private static int checksum(byte[] table) {
    ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(table, padded(table.length)));
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}

package io.smart360.billing.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font of simple outlines: measures text and gives glyphs.
 *
 * <p>Read once and shared by all documents and threads. A character the font does not have is shown
 * as a question mark; letters typed as base and accent are put together first.
 */
public final class Typeface {

  private static final int PLACES = 0x10000;
  private static final int FIRST_WIDE_SPACE = 0x2000;
  private static final int LAST_WIDE_SPACE = 0x200A;
  private static final int NARROW_SPACE = 0x202F;

  private final String name;
  private final byte[] file;
  private final Map<String, int[]> tables = new HashMap<>();
  private final int unitsPerEm;
  private final short[] glyphs = new short[PLACES];
  private final int[] advances;
  private final char[] characters;

  private Typeface(String name, byte[] file) {
    this.name = name;
    this.file = file;
    readTables();
    ByteBuffer head = table("head");
    unitsPerEm = head.getShort(18) & 0xFFFF;
    advances = new int[table("maxp").getShort(4) & 0xFFFF];
    readAdvances();
    readCharacters();
    Arrays.fill(glyphs, 0, ' ', glyphs[' ']);
    Arrays.fill(glyphs, FIRST_WIDE_SPACE, LAST_WIDE_SPACE + 1, glyphs[' ']);
    glyphs[NARROW_SPACE] = glyphs[' '];
    characters = new char[advances.length];
    for (char character = PLACES - 1; character >= ' '; character--) {
      characters[glyphs[character]] = character;
    }
  }

  /**
   * Reads a font that lies beside a class.
   *
   * @param owner class whose package holds the file
   * @param file name of the file; its part before the extension is the font's name
   */
  public static Typeface of(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      return new Typeface(file.substring(0, file.lastIndexOf('.')), in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String name() {
    return name;
  }

  /** Width of a line of text at a size of one point. */
  float widthOf(String text) {
    return (float) units(writable(text)) / unitsPerEm;
  }

  /** How many letters of a writable text fit a width, at a size of one point. */
  int lettersThatFit(String text, float width) {
    float free = width * unitsPerEm;
    for (int letters = 0; letters < text.length(); letters++) {
      free -= advances[glyphs[text.charAt(letters)]];
      if (free < 0) {
        return letters;
      }
    }
    return text.length();
  }

  private int units(String writable) {
    int width = 0;
    for (int i = 0; i < writable.length(); i++) {
      width += advances[glyphs[writable.charAt(i)]];
    }
    return width;
  }

  /** The same text with only characters that this font can show. */
  String writable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (glyphs[text.charAt(i)] == 0) {
        return replaced(Normalizer.normalize(text, Normalizer.Form.NFC));
      }
    }
    return text;
  }

  int glyphOf(char character) {
    return glyphs[character];
  }

  /** Advance width in thousandths of the size. */
  int advanceOf(int glyph) {
    return Math.round(advances[glyph] * 1000f / unitsPerEm);
  }

  /** The character that a glyph shows. */
  char characterOf(int glyph) {
    return characters[glyph];
  }

  /** A table of the font file, at position 0 of the buffer. */
  ByteBuffer table(String tag) {
    int[] place = tables.get(tag);
    return ByteBuffer.wrap(file, place[0], place[1]).slice();
  }

  int glyphCount() {
    return advances.length;
  }

  /** A value in font units, in thousandths of the size. */
  int inThousandths(int units) {
    return Math.round(units * 1000f / unitsPerEm);
  }

  private String replaced(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(code -> shown.append(code < PLACES && glyphs[code] != 0 ? (char) code : '?'));
    return shown.toString();
  }

  private void readTables() {
    ByteBuffer directory = ByteBuffer.wrap(file);
    int count = directory.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + i * 16;
      String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
      tables.put(tag, new int[] {directory.getInt(entry + 8), directory.getInt(entry + 12)});
    }
  }

  private void readAdvances() {
    int stated = table("hhea").getShort(34) & 0xFFFF;
    ByteBuffer metrics = table("hmtx");
    for (int glyph = 0; glyph < advances.length; glyph++) {
      advances[glyph] = metrics.getShort(Math.min(glyph, stated - 1) * 4) & 0xFFFF;
    }
  }

  private void readCharacters() {
    ByteBuffer cmap = table("cmap");
    int start = cmap.getInt(8);
    if (cmap.getShort(start) != 4) {
      throw new IllegalArgumentException("Font needs a character table of format 4: " + name);
    }
    int segments = cmap.getShort(start + 6) / 2;
    for (int i = 0; i < segments; i++) {
      readSegment(cmap, start + 14 + i * 2, segments * 2);
    }
  }

  private void readSegment(ByteBuffer cmap, int ends, int step) {
    int last = cmap.getShort(ends) & 0xFFFF;
    int starts = ends + step + 2;
    int first = cmap.getShort(starts) & 0xFFFF;
    int delta = cmap.getShort(starts + step);
    int offset = cmap.getShort(starts + 2 * step) & 0xFFFF;
    for (int code = first; code <= last && code < 0xFFFF; code++) {
      int place = starts + 2 * step + offset + 2 * (code - first);
      int glyph = offset == 0 ? code : cmap.getShort(place);
      glyphs[code] = (short) (glyph + delta);
    }
  }
}

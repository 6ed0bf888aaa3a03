package io.smart360.billing.document.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** A typeface within one document: notes the glyphs that were used and embeds them at the end. */
final class EmbeddedFont {

  private static final String TO_UNICODE_HEAD =
      """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000><FFFF> endcodespacerange
      """;
  private static final int SECTION = 100;

  private final Typeface face;
  private final int number;
  private final boolean[] used;

  EmbeddedFont(Typeface face, int number) {
    this.face = face;
    this.number = number;
    used = new boolean[face.glyphCount()];
  }

  Typeface face() {
    return face;
  }

  int number() {
    return number;
  }

  /** Writes text as the operand of a text-showing operator. */
  void putText(ByteText out, String text) {
    String writable = face.writable(text);
    out.put('(');
    for (int i = 0; i < writable.length(); i++) {
      int glyph = face.glyphOf(writable.charAt(i));
      used[glyph] = true;
      putByte(out, glyph >> 8);
      putByte(out, glyph & 255);
    }
    out.put(')');
  }

  private static void putByte(ByteText out, int value) {
    if (value == '(' || value == ')' || value == '\\') {
      out.put('\\').put(value);
    } else if (value == '\r') {
      out.put("\\r");
    } else {
      out.put(value);
    }
  }

  void embed(ObjectWriter writer, ObjectBatch batch) throws IOException {
    byte[] cut = new FontCut(face, used).file();
    ByteText program = new ByteText(cut.length).put(cut);
    int file = writer.stream("/Length1 " + cut.length, program);
    int unicode = writer.stream("", toUnicode());
    int descriptor = writer.reserve(2);
    int descendant = descriptor + 1;
    String name = "/" + prefix() + "+" + face.name();
    putDescriptor(batch.begin(descriptor), name, file);
    batch.end();
    putDescendant(batch.begin(descendant), name, descriptor);
    batch.end();
    batch
        .begin(number)
        .put("<</Type/Font/Subtype/Type0/BaseFont")
        .put(name)
        .put("/Encoding/Identity-H/DescendantFonts[")
        .reference(descendant)
        .put("]/ToUnicode ")
        .reference(unicode)
        .put(">>");
    batch.end();
  }

  private void putDescriptor(ByteText out, String name, int file) {
    ByteBuffer head = face.table("head");
    ByteBuffer lines = face.table("hhea");
    ByteBuffer marks = face.table("OS/2");
    out.put("<</Type/FontDescriptor/FontName").put(name).put("/Flags 32/ItalicAngle 0/FontBBox[");
    for (int place = 36; place <= 42; place += 2) {
      out.number(face.inThousandths(head.getShort(place))).put(' ');
    }
    out.put("]/Ascent ").number(face.inThousandths(lines.getShort(4)));
    out.put("/Descent ").number(face.inThousandths(lines.getShort(6)));
    out.put("/CapHeight ").number(face.inThousandths(marks.getShort(88)));
    out.put("/StemV 80/FontFile2 ").reference(file).put(">>");
  }

  private void putDescendant(ByteText out, String name, int descriptor) {
    out.put("<</Type/Font/Subtype/CIDFontType2/BaseFont").put(name);
    out.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
    out.put("/FontDescriptor ").reference(descriptor).put("/CIDToGIDMap/Identity/DW 600/W[");
    for (int glyph = 0; glyph < used.length; glyph++) {
      if (used[glyph]) {
        out.number(glyph).put('[').number(face.advanceOf(glyph)).put(']');
      }
    }
    out.put("]>>");
  }

  private ByteText toUnicode() {
    ByteText map = new ByteText(4096).put(TO_UNICODE_HEAD);
    int[] glyphs = usedGlyphs();
    for (int i = 0; i < glyphs.length; i++) {
      if (i % SECTION == 0) {
        map.number(Math.min(SECTION, glyphs.length - i)).put(" beginbfchar\n");
      }
      map.put('<').put(hex(glyphs[i])).put("><").put(hex(face.characterOf(glyphs[i]))).put(">\n");
      if (i % SECTION == SECTION - 1 || i == glyphs.length - 1) {
        map.put("endbfchar\n");
      }
    }
    return map.put("endcmap CMapName currentdict /CMap defineresource pop end end");
  }

  private int[] usedGlyphs() {
    int count = 0;
    int[] glyphs = new int[used.length];
    for (int glyph = 0; glyph < used.length; glyph++) {
      if (used[glyph]) {
        glyphs[count++] = glyph;
      }
    }
    return Arrays.copyOf(glyphs, count);
  }

  private static String hex(int value) {
    return HexFormat.of().withUpperCase().toHexDigits((char) value);
  }

  /** Six letters that tell this cut of the font from another. */
  private String prefix() {
    long hash = 7;
    for (int glyph = 0; glyph < used.length; glyph++) {
      hash = hash * 31 + (used[glyph] ? 1 : 0);
    }
    StringBuilder letters = new StringBuilder(6);
    for (int i = 0; i < 6; i++) {
      letters.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = Math.floorDiv(hash, 26);
    }
    return letters.toString();
  }
}

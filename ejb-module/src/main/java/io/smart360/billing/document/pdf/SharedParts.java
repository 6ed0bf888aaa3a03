package io.smart360.billing.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of one document share: fonts, stamps and pictures. */
final class SharedParts {

  private final ObjectWriter writer;
  private final int number;
  private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final Map<EmbeddedFont, String> fontNames = new LinkedHashMap<>();
  private final List<Integer> drawings = new ArrayList<>();

  SharedParts(ObjectWriter writer) {
    this.writer = writer;
    number = writer.reserve();
  }

  /** Number of the resources that every page refers to. */
  int number() {
    return number;
  }

  EmbeddedFont font(Typeface face) {
    EmbeddedFont font = fonts.get(face);
    if (font == null) {
      font = new EmbeddedFont(face, writer.reserve());
      fonts.put(face, font);
      fontNames.put(font, "/F" + fontNames.size());
    }
    return font;
  }

  String nameOf(EmbeddedFont font) {
    return fontNames.get(font);
  }

  /** Names a stamp or picture for the use on pages. */
  String add(int drawing) {
    drawings.add(drawing);
    return "/X" + (drawings.size() - 1);
  }

  void finish(ObjectBatch batch) throws IOException {
    for (EmbeddedFont font : fonts.values()) {
      font.embed(writer, batch);
    }
    ByteText out = batch.begin(number).put("<</Font<<");
    fontNames.forEach((font, name) -> out.put(name).put(' ').reference(font.number()));
    out.put(">>/XObject<<");
    for (int i = 0; i < drawings.size(); i++) {
      out.put("/X").number(i).put(' ').reference(drawings.get(i));
    }
    out.put(">>>>");
    batch.end();
  }
}

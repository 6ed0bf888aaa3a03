package io.smart360.billing.document.pdf;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page of a section. All that is drawn stands between {@code begin} or {@code artifact} and
 * {@code end}: a reader's text is an element of the structure, decoration is an artifact.
 */
public final class PageCanvas extends Canvas {

  private final TaggedSection section;
  private final int index;
  private final Map<Stroke, ByteText> underlines = new LinkedHashMap<>();
  private int marks;
  private boolean isOpen;

  PageCanvas(TaggedSection section, SharedParts parts, float width, float height) {
    super(parts, width, height);
    this.section = section;
    this.index = section.pageCount();
  }

  /** Begins a text of the given kind, within the group that is open in the section. */
  public void begin(Tag tag) {
    beginWith(tag, tag.attributes());
  }

  /** Begins a text that is read aloud as {@code spoken}, for example digits set apart. */
  public void begin(Tag tag, String spoken) {
    ByteText attributes = new ByteText(spoken.length() * 4 + 32);
    attributes.put(tag.attributes()).put("/ActualText").textString(spoken);
    beginWith(tag, attributes.asText());
  }

  /** Begins a picture that says {@code alternative} to those who cannot see it. */
  public void beginFigure(String alternative, Box box) {
    ByteText attributes = new ByteText(alternative.length() * 4 + 64);
    attributes.put("/Alt").textString(alternative).put("/A<</O/Layout/BBox[");
    attributes.numbers(box.x(), height() - box.bottom(), box.right(), height() - box.y());
    attributes.put("]>>");
    beginWith(Tag.FIGURE, attributes.asText());
  }

  /** A horizontal line that belongs to no text; lines are drawn together when the page is done. */
  public void underline(Stroke line, float x, float y, float length) {
    underlines
        .computeIfAbsent(line, stroke -> new ByteText(256))
        .numbers(x, height() - y)
        .put("m ")
        .numbers(x + length, height() - y)
        .put("l ");
  }

  /** Draws what was left for the end. */
  void finish() {
    if (underlines.isEmpty()) {
      return;
    }
    artifact();
    underlines.forEach(this::paths);
    end();
    underlines.clear();
  }

  /** Begins decoration: rules, grounds, page numbers. */
  public void artifact() {
    requireOpen(false);
    content().put("/Artifact BMC\n");
  }

  /** Ends what was begun last. */
  public void end() {
    requireOpen(true);
    content().put("EMC\n");
  }

  private void beginWith(Tag tag, String attributes) {
    requireOpen(false);
    section.addMarked(tag, attributes, index, marks);
    content().put('/').put(tag.type()).put("<</MCID ").number(marks++).put(">>BDC\n");
  }

  private void requireOpen(boolean expected) {
    if (isOpen != expected) {
      throw new IllegalStateException(
          expected ? "Nothing was begun" : "What was begun before has not ended");
    }
    isOpen = !expected;
  }
}

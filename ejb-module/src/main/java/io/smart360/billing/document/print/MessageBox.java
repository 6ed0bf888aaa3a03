package io.smart360.billing.document.print;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillMessage;
import io.smart360.billing.document.IssuingUtility.Contacts;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A tinted box of short messages side by side. The last one always says where to ask and that a
 * bill may be disputed (BX03US01-R2).
 */
final class MessageBox {

  private static final float PADDING = 9;
  private static final float VERTICAL_PADDING = 5;
  private static final float GAP = 14;
  private static final int MOST_ABREAST = 3;
  private static final float LAST_IS_WIDER = 0.35f;

  private final Pen pen;
  private final List<BillMessage> messages;

  MessageBox(Pen pen, List<BillMessage> messages) {
    this.pen = pen;
    this.messages = List.copyOf(messages);
  }

  /** The messages of a bill and, last, where to ask. */
  static List<BillMessage> withQuestions(Pen pen, BillContent bill, List<BillMessage> messages) {
    List<BillMessage> all = new ArrayList<>(messages);
    Contacts contacts = bill.issuer().contacts();
    StringBuilder ways = new StringBuilder(contacts.phone().replace(' ', '\u00a0'));
    contacts.email().ifPresent(email -> ways.append(", ").append(email));
    contacts.website().ifPresent(website -> ways.append(", ").append(website));
    StringBuilder text = new StringBuilder(pen.texts().get("questions.text", ways.toString()));
    contacts.ombudsman().ifPresent(ombudsman -> text.append(' ').append(ombudsman).append('.'));
    all.add(new BillMessage(pen.texts().get("questions.heading"), text.toString()));
    return all;
  }

  float height() {
    float height = 2 * VERTICAL_PADDING;
    for (List<BillMessage> row : rows()) {
      height += rowHeight(row);
    }
    return height + (rows().size() - 1) * VERTICAL_PADDING;
  }

  void draw(float top) {
    Box ground = new Box(pen.left(), top, pen.width(), height());
    pen.page().artifact();
    pen.page().fillRounded(pen.styles().colours.tint(), ground, 5);
    pen.page().end();
    float y = top + VERTICAL_PADDING;
    for (List<BillMessage> row : rows()) {
      float x = pen.left() + PADDING;
      for (int i = 0; i < row.size(); i++) {
        float width = cellWidth(row.size(), i);
        drawMessage(row.get(i), x, y, width);
        x += width + GAP;
      }
      y += rowHeight(row) + VERTICAL_PADDING;
    }
  }

  private List<List<BillMessage>> rows() {
    int count = messages.size();
    int abreast = count <= MOST_ABREAST ? count : (count + 1) / 2;
    abreast = Math.min(abreast, MOST_ABREAST);
    List<List<BillMessage>> rows = new ArrayList<>();
    for (int start = 0; start < count; start += abreast) {
      rows.add(messages.subList(start, Math.min(count, start + abreast)));
    }
    return rows;
  }

  /** Of three abreast, the last, which says where to ask, is the widest. */
  private float cellWidth(int abreast, int index) {
    float free = pen.width() - 2 * PADDING - (abreast - 1) * GAP;
    if (abreast < MOST_ABREAST) {
      return free / abreast;
    }
    float share = free / (MOST_ABREAST + LAST_IS_WIDER);
    return index == abreast - 1 ? share * (1 + LAST_IS_WIDER) : share;
  }

  private float rowHeight(List<BillMessage> row) {
    int lines = 0;
    for (int i = 0; i < row.size(); i++) {
      lines = Math.max(lines, lines(row.get(i), cellWidth(row.size(), i)).size());
    }
    return lines * pen.styles().small.size() * Styles.LEADING;
  }

  /** A line of a message: the end of its heading, then text, either may be empty. */
  private record Line(String heading, String text) {}

  private List<Line> lines(BillMessage message, float width) {
    TextStyle bold = pen.styles().smallBold;
    TextStyle plain = pen.styles().small;
    List<Line> lines = new ArrayList<>();
    List<String> heading = Wrapping.lines(bold, width, message.heading());
    for (String line : heading.subList(0, heading.size() - 1)) {
      lines.add(new Line(line, ""));
    }
    String last = heading.get(heading.size() - 1) + " ";
    float free = width - bold.widthOf(last);
    int end = wordsThatFit(plain, free, message.text());
    lines.add(new Line(last, message.text().substring(0, end)));
    String rest = message.text().substring(end).strip();
    if (!rest.isEmpty()) {
      Wrapping.lines(plain, width, rest).forEach(line -> lines.add(new Line("", line)));
    }
    return lines;
  }

  private static int wordsThatFit(TextStyle style, float width, String text) {
    if (style.widthOf(text) <= width) {
      return text.length();
    }
    int end = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (style.widthOf(text.substring(0, space)) > width) {
        return end;
      }
      end = space + 1;
    }
    return end;
  }

  private void drawMessage(BillMessage message, float x, float top, float width) {
    TextStyle bold = pen.styles().smallBold;
    TextStyle plain = pen.styles().small;
    pen.page().begin(Tag.PARAGRAPH);
    float y = top + plain.size() * Styles.ASCENT;
    for (Line line : lines(message, width)) {
      pen.page().text(bold, x, y, line.heading());
      float start = line.heading().isEmpty() ? x : x + bold.widthOf(line.heading());
      pen.page().text(plain, start, y, line.text());
      y += plain.size() * Styles.LEADING;
    }
    pen.page().end();
  }
}

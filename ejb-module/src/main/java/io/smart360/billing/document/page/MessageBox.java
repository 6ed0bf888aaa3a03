package io.smart360.billing.document.page;

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
  private final List<List<Cell>> rows = new ArrayList<>();

  MessageBox(Pen pen, List<BillMessage> messages) {
    this.pen = pen;
    for (List<BillMessage> row : rowsOf(messages)) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        float width = cellWidth(row.size(), i);
        cells.add(new Cell(width, lines(row.get(i), width)));
      }
      rows.add(cells);
    }
  }

  /** A message, broken into lines. */
  private record Cell(float width, List<Line> lines) {}

  /** The messages of a bill and, last, where to ask. */
  static List<BillMessage> withQuestions(Pen pen, BillContent bill, List<BillMessage> messages) {
    List<BillMessage> all = new ArrayList<>(messages);
    Contacts contacts = bill.issuer().contacts();
    StringBuilder ways = new StringBuilder(contacts.phone().replace(' ', '\u00a0'));
    contacts.email().ifPresent(email -> ways.append(", ").append(email));
    contacts.website().ifPresent(website -> ways.append(", ").append(website));
    StringBuilder text = new StringBuilder(pen.wording().get("questions.text", ways.toString()));
    contacts.ombudsman().ifPresent(ombudsman -> text.append(' ').append(ombudsman).append('.'));
    all.add(new BillMessage(pen.wording().get("questions.heading"), text.toString()));
    return all;
  }

  float height() {
    float height = 2 * VERTICAL_PADDING;
    for (List<Cell> row : rows) {
      height += rowHeight(row);
    }
    return height + (rows.size() - 1) * VERTICAL_PADDING;
  }

  void draw(float top) {
    Box ground = new Box(pen.left(), top, pen.width(), height());
    pen.page().artifact();
    pen.page().fillRounded(pen.styles().colours.tint(), ground, 5);
    pen.page().end();
    float y = top + VERTICAL_PADDING;
    for (List<Cell> row : rows) {
      float x = pen.left() + PADDING;
      for (Cell cell : row) {
        drawMessage(cell.lines(), x, y);
        x += cell.width() + GAP;
      }
      y += rowHeight(row) + VERTICAL_PADDING;
    }
  }

  private static List<List<BillMessage>> rowsOf(List<BillMessage> messages) {
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

  private float rowHeight(List<Cell> row) {
    int lines = 0;
    for (Cell cell : row) {
      lines = Math.max(lines, cell.lines().size());
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
    String text = plain.writable(message.text());
    int end = wordsThatFit(plain, free, text);
    lines.add(new Line(last, text.substring(0, end)));
    String rest = text.substring(end).strip();
    if (!rest.isEmpty()) {
      Wrapping.lines(plain, width, rest).forEach(line -> lines.add(new Line("", line)));
    }
    return lines;
  }

  private static int wordsThatFit(TextStyle style, float width, String text) {
    int fits = style.lettersThatFit(text, width);
    return fits == text.length() ? fits : text.lastIndexOf(' ', fits) + 1;
  }

  private void drawMessage(List<Line> lines, float x, float top) {
    TextStyle bold = pen.styles().smallBold;
    TextStyle plain = pen.styles().small;
    pen.page().begin(Tag.PARAGRAPH);
    float y = top + plain.size() * Styles.ASCENT;
    for (Line line : lines) {
      pen.page().text(bold, x, y, line.heading());
      float start = line.heading().isEmpty() ? x : x + bold.widthOf(line.heading());
      pen.page().text(plain, start, y, line.text());
      y += plain.size() * Styles.LEADING;
    }
    pen.page().end();
  }
}

package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillDesign.Part;
import io.smart360.billing.document.BillMessage;
import io.smart360.billing.document.IssuingUtility.Contacts;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.PageCanvas;
import io.smart360.billing.document.pdf.StampId;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.wording.BillTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Page 2: how to read the bill, rights, ways to pay, contacts, prices. Its foot is the back of the
 * payment slip and goes away with it, so only the form for a new address stands there.
 */
final class BackSide {

  private static final float FOOT = 36;
  private static final float FORM_LINE = 19;

  private final Pen pen;
  private final BillContent bill;
  private final List<Block> left = new ArrayList<>();

  BackSide(Pen pen, BillContent bill) {
    this.pen = pen;
    this.bill = bill;
  }

  /** Draws all that fits on page 2. */
  void draw() throws IOException {
    float bottom = pen.page().height() - SlipPart.HEIGHT - 8;
    ColumnFlow columns = new ColumnFlow(pen, () -> pen, Sheets.TOP, bottom);
    List<Block> blocks = blocks();
    float rest = heightOf(blocks, columns.width());
    for (Block block : blocks) {
      float height = block.height(pen, columns.width());
      columns.balance(height, rest);
      rest -= height;
      if (left.isEmpty() && columns.hasRoomFor(height)) {
        columns.need(height);
        block.draw(columns);
      } else {
        left.add(block);
      }
    }
    drawForm();
  }

  private float heightOf(List<Block> blocks, float width) {
    float height = 0;
    for (Block block : blocks) {
      height += block.height(pen, width);
    }
    return height;
  }

  /** Draws what page 2 had no room for, on further pages. */
  void drawRest(Supplier<Pen> more) throws IOException {
    if (left.isEmpty()) {
      return;
    }
    Pen first = more.get();
    ColumnFlow columns = new ColumnFlow(first, more, Sheets.TOP, first.page().height() - FOOT);
    for (Block block : left) {
      block.draw(columns);
    }
  }

  private List<Block> blocks() {
    BillTexts texts = pen.wording();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new TextBlock(texts.get("explain.heading"), texts.all("explain")));
    blocks.add(new TextBlock(texts.get("rights.heading"), rights()));
    blocks.add(new TextBlock(texts.get("pay.heading"), waysToPay()));
    blocks.add(new TextBlock(texts.get("contact.heading"), contacts()));
    for (BillMessage notice : bill.backPage().notices()) {
      blocks.add(new TextBlock(notice.heading(), List.of(notice.text())));
    }
    if (bill.design().shows(Part.TARIFFS)) {
      bill.backPage().tariffs().forEach(tariff -> blocks.add(new PriceBlock(tariff)));
    }
    return blocks;
  }

  private List<String> rights() {
    List<String> rights = new ArrayList<>(pen.wording().all("rights"));
    bill.issuer()
        .contacts()
        .ombudsman()
        .ifPresent(body -> rights.add(pen.wording().get("rights.ombudsman", body)));
    return rights;
  }

  private List<String> waysToPay() {
    List<String> ways = new ArrayList<>(bill.slip().ways());
    ways.add(pen.wording().get("pay.post", String.join(", ", bill.slip().payTo())));
    bill.issuer()
        .contacts()
        .website()
        .ifPresent(site -> ways.add(pen.wording().get("pay.web", site)));
    ways.add(pen.wording().get("pay.difficulty", bill.issuer().contacts().phone()));
    return ways;
  }

  private List<String> contacts() {
    Contacts contacts = bill.issuer().contacts();
    BillTexts texts = pen.wording();
    List<String> lines = new ArrayList<>();
    String phone = texts.get("contact.phone", contacts.phone());
    lines.add(contacts.hours().map(hours -> phone + ", " + hours).orElse(phone));
    contacts
        .emergencyPhone()
        .ifPresent(number -> lines.add(texts.get("contact.emergency", number)));
    contacts.email().ifPresent(email -> lines.add(texts.get("contact.email", email)));
    contacts.website().ifPresent(site -> lines.add(texts.get("contact.website", site)));
    String address = String.join(", ", bill.issuer().address());
    lines.add(texts.get("contact.post", bill.issuer().name() + ", " + address));
    return lines;
  }

  private void drawForm() throws IOException {
    if (!bill.design().shows(Part.CHANGE_OF_ADDRESS)) {
      return;
    }
    PageCanvas page = pen.page();
    Box sheet = new Box(0, 0, page.width(), page.height());
    float top = page.height() - SlipPart.HEIGHT;
    List<String> fields = pen.wording().all("form");
    StampId lines =
        pen.document()
            .stamp(
                List.of("form", sheet, fields),
                sheet,
                canvas -> {
                  canvas.dashes(pen.styles().cutLine, pen.left(), top, pen.width());
                  for (int i = 0; i < fields.size(); i++) {
                    float y = top + 44 + i * FORM_LINE;
                    float start = pen.styles().bodyMuted.widthOf(fields.get(i)) + 6;
                    canvas.rule(
                        pen.styles().headLine, pen.left() + start, y + 1.5f, pen.width() - start);
                  }
                });
    page.artifact();
    page.stamp(lines);
    page.end();
    pen.heading(Tag.HEADING_2, pen.left(), top + 10, pen.wording().get("form.heading"));
    for (int i = 0; i < fields.size(); i++) {
      Place place = new Place(pen.left(), top + 44 + i * FORM_LINE);
      pen.say(Tag.PARAGRAPH, pen.styles().bodyMuted, place, fields.get(i));
    }
  }
}

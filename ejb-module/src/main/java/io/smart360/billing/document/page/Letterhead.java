package io.smart360.billing.document.page;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillHeading;
import io.smart360.billing.document.BillHeading.BillKind;
import io.smart360.billing.document.IssuingUtility;
import io.smart360.billing.document.pdf.Box;
import io.smart360.billing.document.pdf.Stroke;
import io.smart360.billing.document.pdf.Tag;
import io.smart360.billing.document.pdf.TextStyle;
import io.smart360.billing.document.wording.BillTexts;
import io.smart360.billing.document.wording.Formats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The head of page 1: who sends the bill, and its numbers and dates. */
final class Letterhead {

  private static final float TOP = 27.4f;
  private static final float LOGO_HEIGHT = 22;
  private static final float LOGO_MOST_WIDTH = 110;
  private static final float GAP = 18;
  private static final float LABEL_GAP = 8;
  private static final float LINE = 14;

  private final Pen pen;
  private final BillContent bill;

  Letterhead(Pen pen, BillContent bill) {
    this.pen = pen;
    this.bill = bill;
  }

  /** An identifying fact, such as the account number. */
  private record Fact(String label, String value) {}

  /** Returns the lower edge of the rule below the head. */
  float draw() throws IOException {
    List<Fact> facts = facts();
    float logo = drawLogo();
    float nameLeft = pen.left() + logo + 7;
    TextStyle title = pen.styles().title;
    boolean isWide =
        nameLeft + title.widthOf(bill.issuer().name()) + GAP <= pen.right() - pairedWidth(facts);
    float factsLeft = pen.right() - (isWide ? pairedWidth(facts) : columnWidth(facts, 0, 1));
    float bottom = drawIssuer(nameLeft, factsLeft - GAP - nameLeft);
    if (isWide) {
      drawFacts(facts, factsLeft, 2);
    } else {
      drawFacts(facts, factsLeft, 1);
      bottom = Math.max(bottom, TOP + facts.size() * LINE);
    }
    float rule = bottom + 9;
    pen.page()
        .underline(new Stroke(pen.styles().colours.deep(), 2.5f), pen.left(), rule, pen.width());
    return rule + 1.25f;
  }

  private float drawLogo() throws IOException {
    IssuingUtility issuer = bill.issuer();
    pen.page().artifact();
    float width = LOGO_HEIGHT;
    if (issuer.logo().isPresent()) {
      float natural = LOGO_HEIGHT * issuer.logo().get().proportion();
      width = Math.min(LOGO_MOST_WIDTH, natural);
      float height = LOGO_HEIGHT * width / natural;
      Box box = new Box(pen.left(), TOP + 1 + (LOGO_HEIGHT - height) / 2, width, height);
      pen.page().picture(pen.document().picture(issuer.logo().get()), box);
    } else {
      Box box = new Box(pen.left(), TOP + 1, LOGO_HEIGHT, LOGO_HEIGHT);
      pen.page().fillRounded(pen.styles().colours.deep(), box, 5);
      String letter = issuer.name().substring(0, 1);
      TextStyle style = pen.styles().panelDate.withSize(14);
      pen.page().textCentred(style, box.x() + LOGO_HEIGHT / 2, box.y() + 16, letter);
    }
    pen.page().end();
    return width;
  }

  /** Name and address; returns their lower edge. */
  private float drawIssuer(float left, float width) {
    IssuingUtility issuer = bill.issuer();
    TextStyle title = Wrapping.fitted(pen.styles().title, width, 10, issuer.name());
    pen.page().begin(Tag.HEADING_1);
    List<String> name = Wrapping.lines(title, width, issuer.name());
    float top = TOP + 12 - title.size() * (name.size() > 1 ? 0.8f : 0.68f);
    float y = pen.lines(title, new Box(left, top, width, 0), name);
    pen.page().end();
    List<String> address = new ArrayList<>(issuer.address());
    issuer.taxNumber().ifPresent(number -> address.add(pen.wording().get("taxNumber", number)));
    y = pen.texts(pen.styles().smallMuted, new Box(left, y, width, 0), address);
    return y;
  }

  private List<Fact> facts() {
    BillHeading heading = bill.heading();
    BillTexts texts = pen.wording();
    Formats formats = pen.formats();
    String number = heading.billNumber();
    String period =
        texts.get(
            "periodValue",
            formats.shortDate(heading.period().start(), heading.period().lastDay()),
            formats.date(heading.period().lastDay()),
            String.valueOf(heading.period().days()));
    return List.of(
        new Fact(texts.get("account"), heading.account()),
        new Fact(kindOf(heading), number),
        new Fact(texts.get("billDate"), formats.date(heading.billDate())),
        new Fact(texts.get("period"), period));
  }

  private String kindOf(BillHeading heading) {
    return heading.kind() == BillKind.REGULAR
        ? pen.wording().get("bill")
        : pen.wording().get("kind." + heading.kind());
  }

  private void drawFacts(List<Fact> facts, float left, int columns) {
    float second = left + columnWidth(facts, 0, columns) + GAP;
    for (int i = 0; i < facts.size(); i++) {
      int column = i % columns;
      float x = column == 0 ? left : second;
      int line = i / columns;
      float y = TOP + 7 + line * LINE;
      pen.page().begin(Tag.PARAGRAPH);
      pen.page().text(pen.styles().bodyFaint, x, y, facts.get(i).label() + " ");
      float value = x + labelWidth(facts, column, columns) + LABEL_GAP;
      pen.page().text(pen.styles().bodyBold, value, y, facts.get(i).value());
      pen.page().end();
    }
  }

  private float pairedWidth(List<Fact> facts) {
    return columnWidth(facts, 0, 2) + GAP + columnWidth(facts, 1, 2);
  }

  private float columnWidth(List<Fact> facts, int column, int columns) {
    float widest = 0;
    for (int i = column; i < facts.size(); i += columns) {
      widest = Math.max(widest, pen.styles().bodyBold.widthOf(facts.get(i).value()));
    }
    return labelWidth(facts, column, columns) + LABEL_GAP + widest;
  }

  private float labelWidth(List<Fact> facts, int column, int columns) {
    float widest = 0;
    for (int i = column; i < facts.size(); i += columns) {
      widest = Math.max(widest, pen.styles().bodyFaint.widthOf(facts.get(i).label()));
    }
    return widest;
  }
}

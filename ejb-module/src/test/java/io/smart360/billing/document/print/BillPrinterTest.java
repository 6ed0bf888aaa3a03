package io.smart360.billing.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillDesign;
import io.smart360.billing.document.BillDesign.Part;
import io.smart360.billing.document.PaymentTerms;
import io.smart360.billing.document.PaymentWay;
import io.smart360.billing.document.print.PrintedPages.Letter;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BillPrinterTest {

  private static final Rectangle2D QR_CORNER = new Rectangle2D.Float(0.78f, 0.81f, 0.2f, 0.13f);
  private static final Rectangle2D SLIP_FOOT = new Rectangle2D.Float(0, 0.935f, 1, 0.04f);

  @Test
  void pageOneSaysAllThatTheRulesDemand() throws IOException {
    assertThat(pages(BillFixtures.residential()).text(1, 1))
        .contains("Westlake Utilities", "PO Box 360, Anytown 55360", "Tax no. 41-7730021")
        .contains("Account WU-10001", "Bill BILL-202504-000123", "Bill date Apr 15, 2025")
        .contains("Mar 16 to Apr 15, 2025, 31 days")
        .contains("John Doe", "456 Finance Ave", "Billtown 55361")
        .contains("Service address", "123 Main St, Anytown", "Plan: Standard Residential")
        .contains("Total due", "$120.45", "Pay by", "May 15, 2025")
        .contains("Balance on last bill, Mar 15 135.80", "Payment Mar 28, thank you −135.80")
        .contains("Adjustments 0.00", "Balance forward 0.00", "New charges 114.71", "Taxes 5.74")
        .contains("16 of 31 days 26.40 13.63")
        .contains("2.5806; 2.5806; 1.1872 2.10; 3.20; 4.85 19.44")
        .contains("Utility tax 114.71 5% 5.74", "Total new charges 120.45")
        .contains("M-5678", "Mar 15 A", "Apr 15 A", "1,230 gal", "A actual, E estimated")
        .contains("Water use by month, gallons", "This bill", "Last bill", "Last year")
        .contains("Use, gallons 1,230 1,250 1,290", "Use a day 39.7 44.6 41.6", "$3.89 $4.85")
        .contains("Prices changed on April 1.", "Planned works May 24")
        .contains("Questions or a dispute?", "(555) 010-3600", "help@westlake.example")
        .contains("Detach and send with your payment", "Amount enclosed")
        .contains("WU-10001|BILL-202504-000123|120.45|20250515|36");
  }

  @Test
  void pageTwoExplainsRightsWaysToPayPricesAndContacts() throws IOException {
    assertThat(pages(BillFixtures.residential()).text(2, 2))
        .contains("How to read your bill", "Your rights", "You may dispute any bill")
        .contains("State Utility Ombudsman, (555) 010-9900", "How to pay", "How to reach us")
        .contains("Tier 2, 500 to 1,000 gal", "$3.40 per 100 gal", "Emergencies")
        .contains("Page 2 of 2");
  }

  @Test
  void spanishBillSpeaksSpanishAndWritesNumbersTheSpanishWay() throws IOException {
    assertThat(pages(BillFixtures.spanish()).text())
        .contains("Cuenta AP-20417", "14/02 al 15/04/2025, 61 días", "64,53 €", "Pagar hasta")
        .contains("María Muñoz Ibáñez", "Calle del Ángel 7, 3.º B", "Saldo anterior 0,00")
        .contains("12; 9 0,8415; 1,37 22,43", "IVA 58,66 10% 5,87", "15/04 C", "21 m³")
        .contains("¿Preguntas o reclamaciones?", "Sus derechos", "Cómo pagar")
        .doesNotContain("Total due", "Your rights", "Previous");
  }

  @Test
  void readersOfTheBarcodeGetTheWholePaymentCode() throws IOException, NotFoundException {
    BillContent bill = BillFixtures.residential().bill();
    String code = bill.paymentCode().orElseThrow().text();

    PrintedPages printed = new PrintedPages(BillPrinter.renderOne(bill));

    assertThat(printed.scan(BarcodeFormat.CODE_128, SLIP_FOOT)).isEqualTo(code);
    assertThat(printed.scan(BarcodeFormat.QR_CODE, QR_CORNER)).isEqualTo(code);
  }

  @Test
  void qrCodeOpensThePayLinkWhereThereIsOne() throws IOException, NotFoundException {
    PrintedPages printed = pages(BillFixtures.spanish());

    assertThat(printed.scan(BarcodeFormat.QR_CODE, QR_CORNER))
        .isEqualTo("https://aguas.example/pagar/7f3c9a");
    assertThat(printed.scan(BarcodeFormat.CODE_128, SLIP_FOOT))
        .startsWith("AP-20417|FACT-2025-0004211|64.53|20250515|");
  }

  @Test
  void sameContentGivesTheSameBytes() {
    byte[] first = BillPrinter.renderOne(BillFixtures.long60().bill());

    assertThat(BillPrinter.renderOne(BillFixtures.long60().bill())).isEqualTo(first);
    assertThat(BillPrinter.renderOne(BillFixtures.residential().bill())).isNotEqualTo(first);
  }

  @Test
  void duplicateIsTheOriginalPlusItsMarkOnEveryPage() throws IOException {
    BillContent bill = BillFixtures.long60().bill();
    PrintedPages original = new PrintedPages(BillPrinter.renderOne(bill));
    PrintedPages duplicate = new PrintedPages(BillPrinter.renderOne(bill, PrintMark.DUPLICATE));

    assertThat(duplicate.count()).isEqualTo(original.count());
    for (int page = 1; page <= original.count(); page++) {
      assertThat(original.text(page, page)).doesNotContain("DUPLICATE");
      assertThat(duplicate.text(page, page)).contains("DUPLICATE");
      assertThat(withoutSpace(duplicate.text(page, page).replace("DUPLICATE", "")))
          .isEqualTo(withoutSpace(original.text(page, page)));
    }
  }

  @Test
  void creditBillAsksForNothing() throws IOException, NotFoundException {
    String text = pages(BillFixtures.credit()).text(1, 1);

    assertThat(text)
        .contains("Your credit $15.25", "No payment is needed", "Credit −$15.25")
        .doesNotContain("Scan to pay", "Amount enclosed", "|20250515|");
  }

  @Test
  void billCollectedAutomaticallyShowsTheDayAndNoCodes() throws IOException {
    BillDraft draft = BillFixtures.residential();
    draft.due = new PaymentTerms(draft.due.dueOn(), PaymentWay.AUTOMATIC, Optional.empty());

    assertThat(pages(draft).text(1, 1))
        .contains("Taken on May 15, 2025", "You need not do anything", "$120.45")
        .doesNotContain("Scan to pay");
  }

  @Test
  void longBillShowsTotalsOnPageOneAndEveryLineFurtherOn() throws IOException {
    BillDraft draft = BillFixtures.long60();
    BillContent bill = draft.bill();
    PrintedPages printed = new PrintedPages(BillPrinter.renderOne(bill));
    int last = printed.count();

    assertThat(printed.text(1, 1))
        .contains("Water 109.75", "Other 109.75", "Payments (15)", "$555.55")
        .contains("All charges are listed line by line from page 3.")
        .contains("All 12 registers are listed from page 3.");
    String further = withoutSpace(printed.text(3, last));
    bill.charges()
        .forEach(
            service ->
                service
                    .lines()
                    .forEach(line -> assertThat(further).contains(withoutSpace(line.text()))));
    bill.meters().forEach(row -> assertThat(further).contains(withoutSpace(row.meter())));
    assertThat(further).contains("Newcharges,continued", "−10.00", "Droughtstage2.");
  }

  static List<BillDraft> allKinds() {
    return List.of(
        BillFixtures.residential(),
        BillFixtures.spanish(),
        BillFixtures.credit(),
        BillFixtures.flatServices(),
        BillFixtures.long60());
  }

  @ParameterizedTest
  @MethodSource("allKinds")
  void noLetterStandsOnAnotherOrOffThePage(BillDraft draft) throws IOException {
    BillContent bill = draft.bill();
    PrintedPages printed = new PrintedPages(BillPrinter.renderOne(bill, PrintMark.DUPLICATE));
    Rectangle2D paper =
        new Rectangle2D.Float(
            10, 8, bill.format().paper().width() - 20, bill.format().paper().height() - 16);
    for (int page = 1; page <= printed.count(); page++) {
      List<Letter> letters = printed.letters(page);
      assertThat(letters).allMatch(letter -> paper.contains(letter.box()));
      for (int i = 0; i < letters.size(); i++) {
        for (int j = i + 1; j < letters.size(); j++) {
          assertThat(overlap(letters.get(i), letters.get(j)))
              .as("page %d: %s and %s", page, letters.get(i), letters.get(j))
              .isFalse();
        }
      }
    }
  }

  @Test
  void partsLeftOutByTheTemplateAreNotPrinted() throws IOException {
    BillDraft draft = BillFixtures.residential();
    draft.design =
        new BillDesign(
            BillDesign.standard().colours(),
            Map.of("charges.heading", "What you pay for"),
            EnumSet.allOf(Part.class));

    assertThat(pages(draft).text())
        .contains("What you pay for", "Questions or a dispute?", "M-5678")
        .doesNotContain("Water use by month", "Last year", "Planned works")
        .doesNotContain("$3.40 per 100 gal", "Has your address changed");
  }

  @Test
  void lettersThatTheFontLacksAreShownAsQuestionMarks() throws IOException {
    BillDraft draft = BillFixtures.residential();
    draft.heading = BillParts.headingFor("Zoe\u0308 \u738b Łukasz Ünal");

    assertThat(pages(draft).text(1, 1)).contains("Zoë ? Łukasz Ünal");
  }

  @Test
  void fileStaysSmall() {
    assertThat(BillPrinter.renderOne(BillFixtures.residential().bill())).hasSizeLessThan(60_000);
    assertThat(BillPrinter.renderOne(BillFixtures.long60().bill())).hasSizeLessThan(300_000);
  }

  private static boolean overlap(Letter one, Letter other) {
    Rectangle2D both = one.box().createIntersection(other.box());
    return both.getWidth() > 1 && both.getHeight() > 1;
  }

  private static PrintedPages pages(BillDraft draft) {
    return new PrintedPages(BillPrinter.renderOne(draft.bill()));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}

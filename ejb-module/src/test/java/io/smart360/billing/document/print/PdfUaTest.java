package io.smart360.billing.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.Paper;
import io.smart360.billing.document.PaymentTerms;
import io.smart360.billing.document.PaymentWay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Bills can be read by everyone: PDF/UA-1 by its machine-checked rules (BX03US01-R7). */
class PdfUaTest {

  @BeforeAll
  static void startValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> bills() {
    BillDraft english = BillFixtures.residential();
    english.format = BillFormat.of(Locale.US, BillParts.DOLLAR, Paper.A4);
    BillDraft letter = BillFixtures.spanish();
    letter.format = BillFormat.of(Locale.forLanguageTag("es-ES"), BillParts.EURO, Paper.LETTER);
    return Stream.of(
        Arguments.of("English, Letter", BillFixtures.residential().bill()),
        Arguments.of("English, A4", english.bill()),
        Arguments.of("Spanish, A4", BillFixtures.spanish().bill()),
        Arguments.of("Spanish, Letter", letter.bill()),
        Arguments.of("60 lines, 12 meters", BillFixtures.long60().bill()),
        Arguments.of("credit", BillFixtures.credit().bill()),
        Arguments.of("flat services only", BillFixtures.flatServices().bill()),
        Arguments.of("collected automatically", automatic().bill()));
  }

  private static BillDraft automatic() {
    BillDraft draft = BillFixtures.residential();
    draft.due = new PaymentTerms(draft.due.dueOn(), PaymentWay.AUTOMATIC, Optional.empty());
    return draft;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bills")
  void singleBillIsAccessible(String name, BillContent bill) throws Exception {
    assertThat(faultsOf(BillPrinter.renderOne(bill))).as(name).isEmpty();
    assertThat(faultsOf(BillPrinter.renderOne(bill, PrintMark.DUPLICATE))).as(name).isEmpty();
  }

  @Test
  void printStreamOfFiftyBillsIsAccessible() throws Exception {
    List<BillDraft> drafts =
        List.of(
            BillFixtures.residential(),
            BillFixtures.spanish(),
            BillFixtures.credit(),
            BillFixtures.flatServices());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (BillPrintStream stream =
        BillPrintStream.open(file, "Fifty bills", Locale.US, PageStart.FRONT_OF_SHEET)) {
      for (int i = 0; i < 50; i++) {
        stream.add(drafts.get(i % drafts.size()).bill(), PrintMark.ORIGINAL, "000" + i);
      }
    }
    assertThat(faultsOf(file.toByteArray())).isEmpty();
  }

  private static Set<String> faultsOf(byte[] file) throws IOException {
    Set<String> faults = new TreeSet<>();
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          faults.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
        }
      }
    } catch (Exception broken) {
      throw new IOException(broken);
    }
    return faults;
  }
}

package io.smart360.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.ledger.JournalDraft;
import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BillJournalTest {

  private static final LocalDate MAY_1 = LocalDate.of(2025, 5, 1);

  @Test
  void workedBillIsPostedAsTheRequirementsSay() {
    JournalDraft journal =
        BillJournal.of(
                1,
                bill("86.80"),
                "BILL-202505-000001",
                List.of(
                    sum("FIXED", "4100", "18.50"),
                    sum("CONSUMPTION", "4000", "41.60"),
                    sum("CONSUMPTION", "4010", "21.42"),
                    sum("SURCHARGE", "4200", "3.00"),
                    sum("DISCOUNT", "4100", "-1.85"),
                    sum("TAX", "2100", "4.13")))
            .orElseThrow();

    assertThat(journal.accountingOn()).isEqualTo(MAY_1);
    assertThat(debits(journal)).containsExactly("1100 86.80", "4800 1.85");
    assertThat(credits(journal))
        .containsExactly("2100 4.13", "4000 41.60", "4010 21.42", "4100 18.50", "4200 3.00");
  }

  @Test
  void subsidyThatAThirdPartyFundsIsItsDebt() {
    JournalDraft journal =
        BillJournal.of(
                1,
                bill("15.00"),
                "B",
                List.of(sum("FIXED", "4100", "20.00"), sum("DISCOUNT", "1110", "-5.00")))
            .orElseThrow();

    assertThat(debits(journal)).containsExactly("1100 15.00", "1110 5.00");
  }

  @Test
  void roundingHasACodeOfItsOwn() {
    JournalDraft journal =
        BillJournal.of(
                1,
                bill("20.00"),
                "B",
                List.of(sum("FIXED", "4100", "20.02"), sum("ROUNDING", "4100", "-0.02")))
            .orElseThrow();

    assertThat(debits(journal)).containsExactly("1100 20.00", "4900 0.02");
  }

  @Test
  void billThatGivesMoneyBackCreditsTheConsumer() {
    JournalDraft journal =
        BillJournal.of(1, bill("-6.40"), "B", List.of(sum("CONSUMPTION", "4000", "-6.40")))
            .orElseThrow();

    assertThat(debits(journal)).containsExactly("4000 6.40");
    assertThat(credits(journal)).containsExactly("1100 6.40");
  }

  @Test
  void billOfNothingHasNoJournal() {
    assertThat(BillJournal.of(1, bill("0.00"), "B", List.of(sum("CONSUMPTION", "4000", "0.00"))))
        .isEmpty();
  }

  @Test
  void discountOfTheWholeBillIsStillPosted() {
    JournalDraft journal =
        BillJournal.of(
                1,
                bill("0.00"),
                "B",
                List.of(sum("FIXED", "4100", "5.00"), sum("DISCOUNT", "4100", "-5.00")))
            .orElseThrow();

    assertThat(debits(journal)).containsExactly("4800 5.00");
    assertThat(credits(journal)).containsExactly("4100 5.00");
  }

  @Test
  void linesThatDoNotAddUpToTheBillAreRefused() {
    assertThatExceptionOfType(BillDoesNotTie.class)
        .isThrownBy(
            () -> BillJournal.of(1, bill("10.00"), "B", List.of(sum("FIXED", "4100", "9.99"))))
        .withMessageContaining("WU-10001");
  }

  private static BillToPost bill(String amount) {
    return new BillToPost(
        7,
        101,
        "WU-10001",
        Currency.getInstance("USD"),
        MAY_1,
        new DateRange(LocalDate.of(2025, 4, 1), MAY_1),
        new BigDecimal(amount));
  }

  private static ChargeSum sum(String chargeType, String glCode, String amount) {
    return new ChargeSum(7, chargeType, glCode, new BigDecimal(amount));
  }

  private static Stream<String> debits(JournalDraft journal) {
    return journal.lines().stream()
        .filter(line -> line.debit().signum() > 0)
        .map(line -> line.glCode() + " " + line.debit());
  }

  private static Stream<String> credits(JournalDraft journal) {
    return journal.lines().stream()
        .filter(line -> line.credit().signum() > 0)
        .map(line -> line.glCode() + " " + line.credit());
  }
}

package io.smart360.ledger;

import static io.smart360.ledger.JournalDraft.Line.credit;
import static io.smart360.ledger.JournalDraft.Line.debit;
import static io.smart360.ledger.LedgerFixtures.ADA;
import static io.smart360.ledger.LedgerFixtures.BEN;
import static io.smart360.ledger.LedgerFixtures.journal;
import static io.smart360.ledger.LedgerFixtures.money;
import static io.smart360.ledger.LedgerFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JournalDraftTest {

  private static final JournalDraft.Source SOURCE = source(JournalKind.ADJUSTMENT, 1);

  @Test
  void debitsAndCreditsMustBeEqual() {
    assertThatExceptionOfType(JournalDoesNotBalance.class)
        .isThrownBy(
            () ->
                journal(SOURCE, debit("1100", ADA, money("10.00")), credit("4000", money("9.99"))))
        .withMessageContaining("10.00")
        .withMessageContaining("9.99");
  }

  @Test
  void journalNeedsTwoLines() {
    assertThatExceptionOfType(JournalDoesNotBalance.class).isThrownBy(() -> journal(SOURCE));
  }

  @Test
  void lineIsADebitOrACreditAboveZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> debit("4000", money("0.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> credit("4000", money("-1.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new JournalDraft.Line(
                    "4000", java.util.Optional.empty(), BigDecimal.ONE, BigDecimal.ONE));
  }

  @Test
  void lineIsToTheCent() {
    assertThatIllegalArgumentException().isThrownBy(() -> debit("4000", money("0.005")));
  }

  @Test
  void controlAccountsAndOnlyThoseNameAConsumersAccount() {
    assertThatIllegalArgumentException().isThrownBy(() -> debit("1100", money("1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> debit("4000", ADA, money("1.00")));
  }

  @Test
  void movementsAreSummedPerAccount() {
    JournalDraft transfer =
        journal(
            SOURCE,
            debit("1100", BEN, money("30.00")),
            credit("1100", ADA, money("50.00")),
            debit("2200", ADA, money("20.00")));

    assertThat(transfer.movements())
        .containsEntry(ADA, money("-30.00"))
        .containsEntry(BEN, money("30.00"));
  }

  @Test
  void reversalHasTheSameLinesOnTheOtherSides() {
    JournalDraft journal =
        journal(SOURCE, debit("1100", ADA, money("7.50")), credit("4000", money("7.50")));

    JournalDraft reversal =
        new ReversalOrder(99, JournalKind.REVERSAL, LedgerFixtures.APRIL_15, "wrong account")
            .reversalOf(journal);

    assertThat(reversal.reverses()).contains(99L);
    assertThat(reversal.lines())
        .containsExactly(credit("1100", ADA, money("7.50")), debit("4000", money("7.50")));
  }

  @Test
  void onlyAReversalTakesAJournalBack() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReversalOrder(1, JournalKind.PAYMENT, LedgerFixtures.APRIL_15, "not possible"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                journal(
                    source(JournalKind.REVERSAL, 1),
                    debit("1000", money("1.00")),
                    credit("4000", money("1.00"))));
  }
}

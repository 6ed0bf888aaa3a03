package io.smart360.ledger;

import static io.smart360.ledger.LedgerFixtures.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountStandingTest {

  @Test
  void whatIsNoPaymentSinceTheLastBillIsAnAdjustment() {
    AccountStanding standing =
        new AccountStanding(1, money("25.00"), Optional.of(money("120.45")), money("100.45"));

    assertThat(standing.previousBalance()).isEqualByComparingTo("120.45");
    assertThat(standing.adjustments()).isEqualByComparingTo("5.00");
  }

  @Test
  void firstBillStartsFromTheOpeningBalance() {
    AccountStanding standing =
        new AccountStanding(1, money("30.00"), Optional.empty(), money("20.00"));

    assertThat(standing.previousBalance()).isEqualByComparingTo("50.00");
    assertThat(standing.adjustments()).isZero();
  }
}

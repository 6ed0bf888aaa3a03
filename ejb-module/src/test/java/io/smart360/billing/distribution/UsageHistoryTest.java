package io.smart360.billing.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.document.ServiceUsage;
import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageHistoryTest {

  private static final YearMonth APRIL = YearMonth.of(2025, 4);

  @Test
  void chartHasThirteenMonthsAndEndsWithThisBill() {
    ServiceUsage usage = usage(months(13));

    assertThat(usage.months()).hasSize(13);
    assertThat(usage.months().get(0).month()).isEqualTo(YearMonth.of(2024, 4));
    assertThat(usage.months().get(12).use()).contains(new BigDecimal("12"));
    assertThat(usage.lastBill()).get().extracting(ServiceUsage.PeriodUse::use).hasToString("11");
    assertThat(usage.lastYear()).get().extracting(ServiceUsage.PeriodUse::use).hasToString("0");
    assertThat(usage.thisBill().days()).isEqualTo(30);
  }

  @Test
  void firstBillHasNothingToCompareWith() {
    ServiceUsage usage = usage(months(1));

    assertThat(usage.months()).hasSize(1);
    assertThat(usage.lastBill()).isEmpty();
    assertThat(usage.lastYear()).isEmpty();
  }

  @Test
  void twoMetersOfOnePeriodAreOneUse() {
    List<UseRow> uses = months(2);
    uses.add(use(APRIL, "5", true));

    ServiceUsage usage = usage(uses);

    assertThat(usage.thisBill().use()).isEqualByComparingTo("17");
    assertThat(usage.thisBill().cost()).hasToString("20.00 USD");
    assertThat(usage.months().get(1).use().orElseThrow()).isEqualByComparingTo("17");
  }

  @Test
  void monthWithoutABillHasNoUse() {
    List<UseRow> uses = months(3);
    uses.remove(1);

    assertThat(usage(uses).months().get(1).use()).isEmpty();
  }

  /** The last so many months up to April 2025; the use of the last is 12, one less each before. */
  private static List<UseRow> months(int count) {
    List<UseRow> uses = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      uses.add(use(APRIL.minusMonths(back), Integer.toString(12 - back), back == 0));
    }
    return uses;
  }

  private static UseRow use(YearMonth month, String quantity, boolean isOfThisBill) {
    return new UseRow(
        1,
        "WATER",
        "CCF",
        new DateRange(month.atDay(1), month.plusMonths(1).atDay(1)),
        new BigDecimal(quantity),
        new BigDecimal("10.00"),
        isOfThisBill);
  }

  private static ServiceUsage usage(List<UseRow> uses) {
    return new UsageHistory(uses, Currency.getInstance("USD")).usage("Water");
  }
}

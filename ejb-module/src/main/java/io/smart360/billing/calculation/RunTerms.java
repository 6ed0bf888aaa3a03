package io.smart360.billing.calculation;

import io.smart360.billing.account.BilledAccount;
import io.smart360.billing.setting.BillingSetting;
import io.smart360.billing.setting.BillingSettings;
import io.smart360.billing.setting.BusinessCalendar;
import io.smart360.shared.DateRange;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.RateUnit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What holds for all bills of a run; read once and shared by its workers.
 *
 * @param period the days to bill
 * @param billOn the date on the bills
 * @param frequency how often the cycle bills
 * @param serviceUnits the unit each service is billed in
 * @param glCodes the active codes of the general ledger
 */
public record RunTerms(
    DateRange period,
    LocalDate billOn,
    Frequency frequency,
    TariffCatalogue tariffs,
    Map<String, RateUnit> serviceUnits,
    Set<String> glCodes,
    BusinessCalendar calendar,
    BillingSettings settings) {

  public RunTerms {
    serviceUnits = Map.copyOf(serviceUnits);
    glCodes = Set.copyOf(glCodes);
  }

  /** Bill date plus the days to pay, on a working day (BX-BILL-R7). */
  LocalDate dueOn(BilledAccount account, boolean isFinal) {
    BillingSetting days = isFinal ? BillingSetting.DAYS_TO_PAY_FINAL : BillingSetting.DAYS_TO_PAY;
    int allowed = Math.max(FEWEST_DAYS_TO_PAY, settings.whole(days, account.category()));
    return calendar.onOrAfter(billOn.plusDays(allowed));
  }

  private static final int FEWEST_DAYS_TO_PAY = 10;
}

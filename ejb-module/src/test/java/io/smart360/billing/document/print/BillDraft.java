package io.smart360.billing.document.print;

import static io.smart360.billing.document.print.BillParts.DOLLAR;
import static io.smart360.billing.document.print.BillParts.heading;
import static io.smart360.billing.document.print.BillParts.prices;
import static io.smart360.billing.document.print.BillParts.westlake;

import io.smart360.billing.document.AccountSummary;
import io.smart360.billing.document.AccountSummary.BalanceLine;
import io.smart360.billing.document.BackPage;
import io.smart360.billing.document.BalanceKind;
import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillDesign;
import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.BillHeading;
import io.smart360.billing.document.BillMessage;
import io.smart360.billing.document.IssuingUtility;
import io.smart360.billing.document.MeterRow;
import io.smart360.billing.document.Paper;
import io.smart360.billing.document.PaymentSlip;
import io.smart360.billing.document.PaymentTerms;
import io.smart360.billing.document.PaymentWay;
import io.smart360.billing.document.ServiceCharges;
import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.TaxLine;
import io.smart360.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A bill under construction; starts as the usual residential bill without its lines. */
final class BillDraft {
  BillFormat format = BillFormat.of(Locale.US, DOLLAR, Paper.LETTER);
  BillDesign design = BillDesign.standard();
  IssuingUtility issuer = westlake();
  BillHeading heading = heading("WU-10001", "BILL-202504-000123");
  PaymentTerms due =
      new PaymentTerms(
          LocalDate.of(2025, 5, 15),
          PaymentWay.BY_CONSUMER,
          Optional.of("After May 20 a late fee of 1.5% a month may be added."));
  List<BalanceLine> sinceLastBill = new ArrayList<>();
  List<BalanceLine> afterCharges = new ArrayList<>();
  List<ServiceCharges> charges = new ArrayList<>();
  List<TaxLine> taxes = new ArrayList<>();
  List<MeterRow> meters = new ArrayList<>();
  List<ServiceUsage> usage = new ArrayList<>();
  List<BillMessage> messages = new ArrayList<>();
  PaymentSlip slip =
      new PaymentSlip(
          List.of("Westlake Utilities", "PO Box 360", "Anytown 55360"),
          Optional.empty(),
          List.of("At any FastPay counter with the barcode, in cash or by card."));
  BackPage backPage = new BackPage(List.of(prices()), List.of());

  BillContent bill() {
    Currency currency = format.money().currency();
    Money charged =
        charges.stream().map(ServiceCharges::subtotal).reduce(Money.zero(currency), Money::plus);
    Money taxed = taxes.stream().map(TaxLine::amount).reduce(Money.zero(currency), Money::plus);
    List<BalanceLine> thisBill = new ArrayList<>();
    thisBill.add(BalanceLine.of(BalanceKind.CURRENT_CHARGES, charged));
    thisBill.add(BalanceLine.of(BalanceKind.TAXES, taxed));
    thisBill.addAll(afterCharges);
    return new BillContent(
        format,
        design,
        issuer,
        heading,
        due,
        new AccountSummary(sinceLastBill, thisBill),
        charges,
        taxes,
        meters,
        usage,
        messages,
        slip,
        backPage);
  }
}

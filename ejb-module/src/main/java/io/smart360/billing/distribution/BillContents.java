package io.smart360.billing.distribution;

import io.smart360.billing.document.AccountSummary;
import io.smart360.billing.document.AccountSummary.BalanceLine;
import io.smart360.billing.document.BackPage;
import io.smart360.billing.document.BalanceKind;
import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.BillDesign;
import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.BillHeading;
import io.smart360.billing.document.BillHeading.BillKind;
import io.smart360.billing.document.IssuingUtility;
import io.smart360.billing.document.MeterRow;
import io.smart360.billing.document.MeterRow.DialReading;
import io.smart360.billing.document.MoneyStyle;
import io.smart360.billing.document.PaymentSlip;
import io.smart360.billing.document.PaymentTerms;
import io.smart360.billing.document.PaymentWay;
import io.smart360.billing.document.ReadingType;
import io.smart360.billing.document.ServiceUsage;
import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what stored bills say, as the printer wants it. Pure: the same rows give the same content.
 */
final class BillContents {

  private final BillRows rows;

  BillContents(BillRows rows) {
    this.rows = rows;
  }

  BillContent of(BillRow bill) {
    BillFormat format = format(bill);
    PrintedCharges charges = new PrintedCharges(rows.linesOf(bill), format);
    AccountSummary account = account(bill);
    IssuingUtility issuer = issuer();
    List<String> payTo = new ArrayList<>(List.of(issuer.name()));
    payTo.addAll(issuer.address());
    return new BillContent(
        format,
        BillDesign.standard(),
        issuer,
        heading(bill),
        new PaymentTerms(bill.dueOn(), way(account), Optional.empty()),
        account,
        charges.charges(),
        charges.taxes(),
        rows.dialsOf(bill).stream().map(BillContents::meter).toList(),
        usage(bill, format),
        List.of(),
        new PaymentSlip(payTo, Optional.empty(), List.of()),
        new BackPage(charges.prices(), List.of()));
  }

  private BillFormat format(BillRow bill) {
    Locale locale = new Locale(bill.receiver().language(), rows.issuer().country());
    return new BillFormat(
        locale,
        rows.issuer().paper(),
        rows.issuer().datePattern(),
        MoneyStyle.of(locale, currency(bill)));
  }

  private static Currency currency(BillRow bill) {
    return Currency.getInstance(bill.amounts().currency());
  }

  private IssuingUtility issuer() {
    IssuerRow issuer = rows.issuer();
    return new IssuingUtility(
        issuer.name(),
        Optional.empty(),
        addressLines(issuer.address()),
        Optional.empty(),
        new IssuingUtility.Contacts(
            issuer.phone(),
            Optional.empty(),
            Optional.of(issuer.email()),
            Optional.of(issuer.website()).filter(site -> !site.isBlank()),
            Optional.empty(),
            Optional.empty()));
  }

  private static BillHeading heading(BillRow bill) {
    List<String> billTo = new ArrayList<>(List.of(bill.receiver().name()));
    billTo.addAll(addressLines(bill.receiver().address()));
    BillRow.Place place = bill.place();
    String town =
        String.join(
            " ",
            Stream.of(place.city(), place.region(), place.postalCode())
                .filter(part -> !part.isBlank())
                .toList());
    return new BillHeading(
        kind(bill),
        bill.receiver().accountNumber(),
        bill.number(),
        bill.billOn(),
        bill.period(),
        billTo,
        new BillHeading.ServicePlace(
            Stream.of(place.street(), town).filter(line -> !line.isBlank()).toList(), List.of()));
  }

  private static BillKind kind(BillRow bill) {
    if (bill.kind().isCorrected()) {
      return BillKind.CORRECTED;
    }
    return bill.kind().isFinal() ? BillKind.FINAL : BillKind.REGULAR;
  }

  /** Lines as they were given; an address in one line is broken at its first comma. */
  private static List<String> addressLines(String address) {
    String[] lines = address.contains("\n") ? address.split("\n") : address.split(", ", 2);
    return Arrays.stream(lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static AccountSummary account(BillRow bill) {
    BillRow.Amounts amounts = bill.amounts();
    List<BalanceLine> since = new ArrayList<>();
    BalanceKind first =
        bill.lastBillOn().isPresent() || amounts.previousBalance().signum() == 0
            ? BalanceKind.PREVIOUS_BALANCE
            : BalanceKind.OPENING_BALANCE;
    since.add(
        new BalanceLine(
            first, money(bill, amounts.previousBalance()), bill.lastBillOn(), Optional.empty()));
    if (amounts.payments().signum() != 0) {
      since.add(BalanceLine.of(BalanceKind.PAYMENT, money(bill, amounts.payments().negate())));
    }
    if (amounts.adjustments().signum() != 0) {
      since.add(BalanceLine.of(BalanceKind.ADJUSTMENT, money(bill, amounts.adjustments())));
    }
    return new AccountSummary(
        since,
        List.of(
            BalanceLine.of(BalanceKind.CURRENT_CHARGES, money(bill, amounts.charges())),
            BalanceLine.of(BalanceKind.TAXES, money(bill, amounts.taxes()))));
  }

  private PaymentWay way(AccountSummary account) {
    return account.totalDue().amount().compareTo(rows.issuer().minimumBill()) < 0
        ? PaymentWay.CARRIED_FORWARD
        : PaymentWay.BY_CONSUMER;
  }

  private static Money money(BillRow bill, BigDecimal amount) {
    return Money.rounded(amount, currency(bill), RoundingMode.UNNECESSARY);
  }

  private static MeterRow meter(DialRow row) {
    DialRow.Register register = row.register();
    String meter =
        register.registers() == 1
            ? register.meterNumber()
            : register.meterNumber()
                + " "
                + (register.timeOfUse().equals("ALL")
                    ? Integer.toString(register.number())
                    : register.timeOfUse().toLowerCase(Locale.ROOT));
    return new MeterRow(
        meter,
        row.multiplier().stripTrailingZeros(),
        reading(register, row.previous()),
        reading(register, row.present()),
        row.use(),
        register.unit());
  }

  private static DialReading reading(DialRow.Register register, DialRow.Reading reading) {
    return new DialReading(face(register, reading.value()), reading.on(), type(reading.source()));
  }

  /** The value as it stands on the dials, with leading zeros. */
  private static String face(DialRow.Register register, BigDecimal value) {
    String digits = value.setScale(register.decimals(), RoundingMode.HALF_UP).toPlainString();
    int whole = register.decimals() == 0 ? digits.length() : digits.indexOf('.');
    return "0".repeat(Math.max(0, register.dials() - whole)) + digits;
  }

  private static ReadingType type(String source) {
    return switch (source) {
      case "ESTIMATE" -> ReadingType.ESTIMATED;
      case "CONSUMER" -> ReadingType.CONSUMER;
      default -> ReadingType.ACTUAL;
    };
  }

  /** Of each service with a meter on this bill. */
  private List<ServiceUsage> usage(BillRow bill, BillFormat format) {
    List<String> metered = rows.dialsOf(bill).stream().map(DialRow::service).distinct().toList();
    return BillWords.SERVICES.stream()
        .filter(metered::contains)
        .map(service -> usesOf(bill, service))
        .filter(uses -> uses.stream().anyMatch(UseRow::isOfThisBill))
        .map(
            uses ->
                new UsageHistory(uses, format.money().currency())
                    .usage(BillWords.in(format.language()).service(uses.get(0).service())))
        .toList();
  }

  private List<UseRow> usesOf(BillRow bill, String service) {
    return rows.usesOf(bill).stream().filter(use -> use.service().equals(service)).toList();
  }
}

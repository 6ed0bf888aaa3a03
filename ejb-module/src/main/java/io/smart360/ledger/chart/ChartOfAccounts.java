package io.smart360.ledger.chart;

import static io.smart360.ledger.chart.GlCode.Type.ASSET;
import static io.smart360.ledger.chart.GlCode.Type.EQUITY;
import static io.smart360.ledger.chart.GlCode.Type.EXPENSE;
import static io.smart360.ledger.chart.GlCode.Type.LIABILITY;
import static io.smart360.ledger.chart.GlCode.Type.REVENUE;
import static io.smart360.ledger.chart.Side.CREDIT;
import static io.smart360.ledger.chart.Side.DEBIT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The chart of accounts a utility begins with (BX05US01), and the codes the product itself uses.
 */
public final class ChartOfAccounts {

  public static final String BANK = "1000";
  public static final String CASH_ON_HAND = "1010";
  public static final String GATEWAY_CLEARING = "1050";

  /** What consumers owe: a control account, every posting on it belongs to one of them. */
  public static final String RECEIVABLE = "1100";

  public static final String SUBSIDY_RECEIVABLE = "1110";
  public static final String TAX_PAYABLE = "2100";

  /** Money of consumers not yet set against a bill: the other control account. */
  public static final String UNAPPLIED_CREDIT = "2200";

  public static final String PAYMENT_SUSPENSE = "2210";
  public static final String OPENING_BALANCE = "3900";
  public static final String WATER_REVENUE = "4000";
  public static final String SEWER_REVENUE = "4010";
  public static final String FIXED_CHARGES = "4100";
  public static final String SURCHARGES = "4200";

  /** Contra account: reductions of revenue, on the debit side. */
  public static final String DISCOUNTS = "4800";

  public static final String ROUNDING = "4900";

  /** Accounts whose every posting belongs to a consumer's account; no other posting does. */
  public static final Set<String> CONTROL_ACCOUNTS = Set.of(RECEIVABLE, UNAPPLIED_CREDIT);

  /** In the order of the codes. */
  public static final List<GlCode> DEFAULT =
      List.of(
          new GlCode(BANK, "Bank", ASSET, DEBIT),
          new GlCode(CASH_ON_HAND, "Cash on hand", ASSET, DEBIT),
          new GlCode(GATEWAY_CLEARING, "Payment gateway clearing", ASSET, DEBIT),
          new GlCode(RECEIVABLE, "Accounts receivable consumers", ASSET, DEBIT),
          new GlCode(SUBSIDY_RECEIVABLE, "Subsidy receivable", ASSET, DEBIT),
          new GlCode("1190", "Allowance for doubtful accounts", ASSET, CREDIT),
          new GlCode("1200", "Budget billing deferral", ASSET, DEBIT),
          new GlCode("2000", "Consumer deposits", LIABILITY, CREDIT),
          new GlCode("2010", "Deposit interest payable", LIABILITY, CREDIT),
          new GlCode(TAX_PAYABLE, "Tax payable", LIABILITY, CREDIT),
          new GlCode(UNAPPLIED_CREDIT, "Unapplied credits", LIABILITY, CREDIT),
          new GlCode(PAYMENT_SUSPENSE, "Payment suspense", LIABILITY, CREDIT),
          new GlCode("2300", "Refunds payable", LIABILITY, CREDIT),
          new GlCode(OPENING_BALANCE, "Opening balance equity", EQUITY, CREDIT),
          new GlCode(WATER_REVENUE, "Water revenue", REVENUE, CREDIT),
          new GlCode(SEWER_REVENUE, "Sewer revenue", REVENUE, CREDIT),
          new GlCode("4020", "Electricity revenue", REVENUE, CREDIT),
          new GlCode("4030", "Gas revenue", REVENUE, CREDIT),
          new GlCode("4040", "Waste revenue", REVENUE, CREDIT),
          new GlCode(FIXED_CHARGES, "Fixed charges", REVENUE, CREDIT),
          new GlCode(SURCHARGES, "Surcharges", REVENUE, CREDIT),
          new GlCode("4300", "Connection and service fees", REVENUE, CREDIT),
          new GlCode("4400", "Late fees", REVENUE, CREDIT),
          new GlCode(DISCOUNTS, "Discounts", REVENUE, DEBIT),
          new GlCode(ROUNDING, "Rounding", REVENUE, CREDIT),
          new GlCode("5100", "Bad debt", EXPENSE, DEBIT),
          new GlCode("5200", "Deposit interest", EXPENSE, DEBIT),
          new GlCode("5300", "Gateway fees", EXPENSE, DEBIT),
          new GlCode("5400", "Goodwill credits", EXPENSE, DEBIT));

  private ChartOfAccounts() {}

  /** Lays the default chart for a utility; codes it already has stay as they are. */
  public static void layFor(Connection connection, long utilityId) throws SQLException {
    ChartRepository.add(connection, utilityId, DEFAULT);
  }
}

package io.smart360.billing.register;

/** How a list of bills is sorted. */
public enum BillOrder {
  /** The bills calculated last first. */
  NEWEST("b.id desc"),
  /** The greatest amounts first. */
  HIGHEST("b.amount desc, b.id desc"),
  /** The smallest amounts, credits before all, first. */
  LOWEST("b.amount, b.id"),
  /** What falls due first. */
  DUE_FIRST("b.due_on, b.id"),
  /** What falls due last. */
  DUE_LAST("b.due_on desc, b.id desc"),
  /** By the number of the account. */
  ACCOUNT("a.number, b.id desc"),
  /** By the name of the consumer. */
  CONSUMER("lower(c.name), b.id desc");

  private final String sql;

  BillOrder(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}

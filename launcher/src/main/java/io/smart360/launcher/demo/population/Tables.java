package io.smart360.launcher.demo.population;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;

/** The rows of a block of accounts, table by table, each after those it refers to. */
final class Tables {

  final CopyRows consumers =
      new CopyRows("consumer", "tenant_id, id, kind, name, email, phone, language");
  final CopyRows premises =
      new CopyRows(
          "premise",
          "tenant_id, id, utility_id, service_area_id, street, city, region, postal_code, latitude,"
              + " longitude");
  final CopyRows accounts =
      new CopyRows(
          "account",
          "tenant_id, id, utility_id, consumer_id, number, status, category, bill_cycle_id,"
              + " bill_hold_reason, bill_hold_until, mailing_address, opened_on, closed_on");
  final CopyRows routes = new CopyRows("route", "tenant_id, id, utility_id, code, name, read_type");
  final CopyRows cycleRoutes =
      new CopyRows("read_cycle_route", "tenant_id, read_cycle_id, route_id");
  final CopyRows connections =
      new CopyRows(
          "connection",
          "tenant_id, id, utility_id, premise_id, service, status, metered, route_id,"
              + " route_sequence, connected_on");
  final CopyRows holdings =
      new CopyRows(
          "connection_holding", "tenant_id, id, connection_id, account_id, held_start, held_end");
  final CopyRows plans =
      new CopyRows("holding_plan", "tenant_id, holding_id, plan_id, valid_start, valid_end");
  final CopyRows meters =
      new CopyRows(
          "meter",
          "tenant_id, id, utility_id, number, serial, model_id, size, read_method,"
              + " physical_status");
  final CopyRows registers =
      new CopyRows(
          "register", "tenant_id, id, meter_id, number, unit, dials, decimals, valid_start");
  final CopyRows installations =
      new CopyRows(
          "meter_installation", "tenant_id, id, meter_id, connection_id, installed_on, removed_on");
  final CopyRows readings =
      new CopyRows(
          "meter_reading",
          "tenant_id, id, register_id, connection_id, read_cycle_id, read_on, value, type, source,"
              + " state, reader, previous_id, previous_on, use, estimate_method,"
              + " estimates_in_row");
  final CopyRows journals =
      new CopyRows(
          "journal",
          "tenant_id, id, utility_id, kind, accounting_on, currency, source, source_id,"
              + " description, posted_by");
  final CopyRows postings =
      new CopyRows(
          "posting",
          "tenant_id, journal_id, line_no, utility_id, gl_code, account_id, debit, credit");
  final CopyRows balances =
      new CopyRows("account_balance", "tenant_id, account_id, currency, balance");

  private final List<CopyRows> inOrder =
      List.of(
          consumers,
          premises,
          accounts,
          routes,
          cycleRoutes,
          connections,
          holdings,
          plans,
          meters,
          registers,
          installations,
          readings,
          journals,
          postings,
          balances);

  void flush(CopyManager manager) throws SQLException {
    for (CopyRows rows : inOrder) {
      rows.flush(manager);
    }
  }

  /** The large ones. Journals stand aside: whether they balance is asked at the very end. */
  List<String> large() {
    return inOrder.subList(0, inOrder.indexOf(journals)).stream().map(CopyRows::table).toList();
  }

  long written() {
    return inOrder.stream().mapToLong(CopyRows::written).sum();
  }
}

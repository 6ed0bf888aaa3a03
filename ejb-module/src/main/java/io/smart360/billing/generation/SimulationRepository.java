package io.smart360.billing.generation;

import io.smart360.billing.calculation.BillDraft;
import io.smart360.billing.calculation.SegmentBill;
import io.smart360.tariff.json.JsonText;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what a dry run came to: figures to compare with, and no bill (BX-RUN-R4). */
final class SimulationRepository {

  private SimulationRepository() {}

  static void write(Connection connection, RunWork work, List<BillDraft> bills)
      throws SQLException {
    if (bills.isEmpty()) {
      return;
    }
    Sql.update(
        connection,
        """
        insert into simulated_bill (run_id, account_id, charges, taxes, amount, estimated, lines)
        select ?, account_id, charges, taxes, charges + taxes, estimated::boolean, lines::jsonb
        from unnest(?, ?, ?, ?, ?) as b(account_id, charges, taxes, estimated, lines)
        on conflict do nothing
        """,
        work.runId(),
        Sql.longs(bills, bill -> bill.account().id()),
        Sql.numbers(bills, BillDraft::charges),
        Sql.numbers(bills, BillDraft::taxes),
        Sql.texts(bills, bill -> Boolean.toString(bill.isEstimated())),
        Sql.texts(bills, SimulationRepository::lines));
  }

  private static String lines(BillDraft bill) {
    JsonText json = new JsonText().beginArray();
    for (SegmentBill segment : bill.segments()) {
      for (ChargeLine line : segment.lines()) {
        json.beginObject()
            .member("component", line.code())
            .member("service", line.service().name())
            .member("type", line.type().name())
            .member("quantity", line.quantity())
            .member("unit", line.unit())
            .member("amount", line.amount())
            .endObject();
      }
    }
    return json.endArray().toString();
  }
}

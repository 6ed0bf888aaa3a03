package io.smart360.billing.distribution;

import io.smart360.billing.document.BillContent;
import io.smart360.billing.document.print.BillPrinter;
import io.smart360.billing.document.print.PrintMark;
import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives out single bills as PDF, put together from what is stored each time. */
@Stateless
@RolesAllowed({
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.FINANCE_MANAGER,
  Roles.CSO_MANAGER,
  Roles.CUSTOMER_EXECUTIVE,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.SYSTEM_ADMIN,
  Roles.AUDITOR
})
public class BillDocumentService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /**
   * The bill as issued; the same bytes each time.
   *
   * @throws BillNotIssued when there is no issued bill with this id
   */
  public byte[] pdfOf(long billId) {
    return BillPrinter.renderOne(content(billId));
  }

  /** The bill with the mark of a reprint (BX06US01-R5). */
  public byte[] duplicateOf(long billId) {
    return BillPrinter.renderOne(content(billId), PrintMark.DUPLICATE);
  }

  /**
   * Whether the bill still says what the printed one said. Names and addresses are those of today,
   * so a consumer who moved or an utility with a new phone number makes a difference.
   *
   * @return false also when it was never printed
   */
  public boolean saysWhatWasPrinted(long billId) {
    return DatabaseWork.in(
        database,
        connection ->
            PrintRepository.printedHash(connection, billId)
                .filter(ContentHash.of(content(connection, billId))::equals)
                .isPresent());
  }

  private BillContent content(long billId) {
    return DatabaseWork.in(database, connection -> content(connection, billId));
  }

  private static BillContent content(Connection connection, long billId) throws SQLException {
    BillRows rows =
        ContentRepository.find(connection, billId).orElseThrow(() -> new BillNotIssued(billId));
    return new BillContents(rows).of(rows.bills().get(0));
  }
}

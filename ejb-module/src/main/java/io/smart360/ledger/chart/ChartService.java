package io.smart360.ledger.chart;

import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps the chart of accounts of a utility (BX05US01). */
@Stateless
public class ChartService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** Lays the default chart of accounts; codes the utility already has stay as they are. */
  @RolesAllowed({Roles.FINANCE_MANAGER, Roles.UTILITY_ADMINISTRATOR, Roles.SYSTEM_ADMIN})
  public void layDefaultChart(long utilityId) {
    DatabaseWork.in(
        database,
        connection -> {
          ChartOfAccounts.layFor(connection, utilityId);
          return utilityId;
        });
  }

  /**
   * Adds a code to the chart of accounts.
   *
   * @throws GlCodeExists when the utility has one with the same code
   */
  @RolesAllowed(Roles.FINANCE_MANAGER)
  public void addCode(long utilityId, GlCode code) {
    int added =
        DatabaseWork.in(
            database, connection -> ChartRepository.add(connection, utilityId, List.of(code)));
    if (added == 0) {
      throw new GlCodeExists(code.code());
    }
  }

  /**
   * Gives a code another name, or, as long as it has no postings, another type.
   *
   * @throws GlCodeIsUsed when the type or side of a code with postings would change
   */
  @RolesAllowed(Roles.FINANCE_MANAGER)
  public void changeCode(long utilityId, GlCode code) {
    DatabaseWork.in(
        database,
        connection -> {
          Optional<GlCode> before = ChartRepository.find(connection, utilityId, code.code());
          boolean sameKind =
              before
                  .filter(b -> b.type() == code.type() && b.normalSide() == code.normalSide())
                  .isPresent();
          if (!sameKind && ChartRepository.isUsed(connection, utilityId, code.code())) {
            throw new GlCodeIsUsed(code.code());
          }
          ChartRepository.change(connection, utilityId, code);
          return code;
        });
  }
}

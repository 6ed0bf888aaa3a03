package io.smart360.tenancy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is asked about tenants themselves. */
@Stateless
@PermitAll
public class TenancyQueries {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The tenants that ticks work for, whatever tenant is current: ids and nothing else. */
  public List<Long> liveTenants() {
    return DatabaseWork.in(
        database,
        connection -> {
          try (PreparedStatement query = connection.prepareStatement("select live_tenants()");
              ResultSet row = query.executeQuery()) {
            List<Long> tenants = new ArrayList<>();
            while (row.next()) {
              tenants.add(row.getLong(1));
            }
            return tenants;
          }
        });
  }
}

package io.smart360.identity;

import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** What the door and the frame of each page ask about users; changes nothing. */
@Stateless
@PermitAll
public class UserQueries {

  @PersistenceContext EntityManager em;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The tenant an address belongs to, whatever tenant is current. */
  public OptionalLong tenantOf(String email) {
    return DatabaseWork.in(database, connection -> tenantOf(connection, email));
  }

  private static OptionalLong tenantOf(Connection connection, String email) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select tenant_of_user(?)")) {
      query.setString(1, email);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        long tenant = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(tenant);
      }
    }
  }

  /** The password hash of a user of the current tenant. */
  public Optional<PasswordHash> passwordHashOf(String email) {
    return em.createQuery(
            "select u.passwordHash from User u where u.email = :email", PasswordHash.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  /** Since when sessions of the user count; empty when the user may not work at present. */
  public Optional<Instant> validFrom(long userId) {
    return em.createQuery(
            """
            select u.validFrom from User u
            where u.id = :id and u.state in (io.smart360.identity.UserState.ACTIVE,
                                             io.smart360.identity.UserState.LOCKED)
            """,
            Instant.class)
        .setParameter("id", userId)
        .getResultStream()
        .findFirst();
  }

  public Appearance appearanceOf(long userId) {
    return em.createQuery("select u.appearance from User u where u.id = :id", Appearance.class)
        .setParameter("id", userId)
        .getSingleResult();
  }

  /** The utilities the user has a role at, by name. */
  public List<Workplace> workplacesOf(long userId) {
    return DatabaseWork.in(database, connection -> workplaces(connection, userId));
  }

  private static List<Workplace> workplaces(Connection connection, long userId)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(Workplace.QUERY)) {
      query.setLong(1, userId);
      try (ResultSet rows = query.executeQuery()) {
        return Workplace.all(rows);
      }
    }
  }
}

package io.smart360.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Who changed a record last, from the audit trail (CNV-4). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeQueries {

  @PersistenceContext EntityManager em;

  /** A change of a record: the user or job that made it, and when. */
  public record Change(String actor, Instant at) {}

  /** The last change of the record an entity stands for; empty when it is not audited. */
  public Optional<Change> lastChangeOf(Object entity) {
    Table table = entity == null ? null : entity.getClass().getAnnotation(Table.class);
    if (table == null) {
      return Optional.empty();
    }
    Object id = em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
    Stream<?> rows =
        em.createNativeQuery(
                """
                select coalesce(actor, '-'), occurred_at from audit_event
                where entity = ? and entity_id = ? order by occurred_at desc, id desc limit 1
                """)
            .setParameter(1, table.name())
            .setParameter(2, String.valueOf(id))
            .getResultStream();
    return rows.map(Object[].class::cast)
        .map(row -> new Change((String) row[0], ((Timestamp) row[1]).toInstant()))
        .findFirst();
  }
}

package io.smart360.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Adds to the audit trail what no change of a row tells: comings, goings and refusals (CNV-8). */
@Dependent
class AuditRepository {

  @PersistenceContext EntityManager em;

  /** Who did it and in which request is known to the database. */
  void record(String entity, long id, String action, String address) {
    record(entity, Long.toString(id), action, address);
  }

  void record(String entity, String id, String action, String address) {
    em.createNativeQuery(
            """
            insert into audit_event (actor, request_id, entity, entity_id, action, after)
            values (current_actor(), current_request(), ?, ?, ?,
                    jsonb_build_object('address', cast(? as text)))
            """)
        .setParameter(1, entity)
        .setParameter(2, id)
        .setParameter(3, action)
        .setParameter(4, address)
        .executeUpdate();
  }
}

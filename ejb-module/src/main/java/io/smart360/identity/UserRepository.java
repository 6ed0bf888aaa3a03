package io.smart360.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class UserRepository {

  @PersistenceContext EntityManager em;

  User get(long id) {
    User user = em.find(User.class, id);
    if (user == null) {
      throw new UserNotFound(id);
    }
    return user;
  }

  /**
   * The user locked until the end of the transaction: failures at the same time count one by one.
   */
  Optional<User> findForUpdate(String email) {
    return em.createQuery("select u from User u where u.email = :email", User.class)
        .setParameter("email", email)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}

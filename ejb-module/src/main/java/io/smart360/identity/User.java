package io.smart360.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A member of staff who may sign in, known by an e-mail address that is unique in the whole system.
 *
 * <p>Guards its own lock: failures are counted here, and a sign-in is only recorded for a user who
 * may sign in at that instant (ACC-8).
 */
@Entity
@Table(name = "app_user")
public class User {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  private Long id;

  @Version private int version;
  private String email;
  private String name;

  @Column(name = "password_hash")
  private PasswordHash passwordHash;

  @Enumerated(EnumType.STRING)
  private UserState state;

  private String language;
  @Embedded private Appearance appearance;
  private int failures;

  @Column(name = "first_failure_at")
  private Instant firstFailureAt;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "locks_in_row")
  private int locksInRow;

  @Column(name = "last_sign_in_at")
  private Instant lastSignInAt;

  @Column(name = "valid_from")
  private Instant validFrom;

  @ElementCollection
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
  private Set<RoleAtUtility> roles = new HashSet<>();

  protected User() {} // for JPA

  /** A user who may sign in from {@code now} on. */
  public User(String email, String name, PasswordHash passwordHash, Instant now) {
    this.email = email.strip().toLowerCase(Locale.ROOT);
    this.name = name.strip();
    this.passwordHash = passwordHash;
    this.state = UserState.ACTIVE;
    this.language = "en";
    this.appearance = Appearance.STANDARD;
    this.validFrom = now;
  }

  /** Whether the user may sign in at all, apart from a lock that will pass by itself. */
  public boolean isActivated() {
    return state == UserState.ACTIVE || state == UserState.LOCKED;
  }

  /** Whether failed sign-ins keep the door shut at {@code now}. */
  public boolean isLockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Counts a wrong password; the one that fills the measure of the rule locks. */
  public void recordFailure(Instant now, LockRule rule) {
    if (isLockedAt(now)) {
      return;
    }
    boolean within = firstFailureAt != null && now.isBefore(firstFailureAt.plus(rule.window()));
    failures = within ? failures + 1 : 1;
    firstFailureAt = within ? firstFailureAt : now;
    if (failures >= rule.failures() && isActivated()) {
      state = UserState.LOCKED;
      lockedUntil = now.plus(rule.lengthAfter(locksInRow));
      locksInRow++;
      failures = 0;
      firstFailureAt = null;
    }
  }

  /** Opens the door: forgets failures and locks. */
  public void recordSignIn(Instant now) {
    if (!isActivated() || isLockedAt(now)) {
      throw new IllegalStateException("User " + id + " may not sign in");
    }
    state = UserState.ACTIVE;
    failures = 0;
    firstFailureAt = null;
    lockedUntil = null;
    locksInRow = 0;
    lastSignInAt = now;
  }

  /** Keeps the same password under today's parameters. */
  public void rehash(PasswordHash fresh) {
    this.passwordHash = fresh;
  }

  public void choose(Appearance chosen) {
    this.appearance = chosen;
  }

  /** Pages are shown to the user in this language: {@code en} or {@code es}. */
  public void speak(String chosen) {
    this.language = chosen;
  }

  public void grant(RoleAtUtility role) {
    roles.add(role);
  }

  /** The roles at one utility, in alphabetical order. */
  public Set<String> rolesAt(long utilityId) {
    return roles.stream()
        .filter(role -> role.getUtilityId() == utilityId)
        .map(RoleAtUtility::getRole)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The utilities the user has a role at, in the order of their ids. */
  public Set<Long> utilities() {
    return roles.stream()
        .map(RoleAtUtility::getUtilityId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getName() {
    return name;
  }

  public PasswordHash getPasswordHash() {
    return passwordHash;
  }

  public UserState getState() {
    return state;
  }

  public String getLanguage() {
    return language;
  }

  public Appearance getAppearance() {
    return appearance;
  }

  /** The last successful sign-in, or null before the first. */
  public Instant getLastSignInAt() {
    return lastSignInAt;
  }

  /** Sessions and tokens begun before this instant are dead. */
  public Instant getValidFrom() {
    return validFrom;
  }
}

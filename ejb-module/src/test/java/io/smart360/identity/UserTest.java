package io.smart360.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserTest {

  private static final Instant NINE = Instant.parse("2025-05-12T09:00:00Z");
  private static final LockRule RULE =
      new LockRule(5, Duration.ofMinutes(15), Duration.ofMinutes(15));
  private static final PasswordHash HASH =
      new PasswordHash(
          "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ"
              + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

  private final User user = new User(" Maya.Patel@Westlake.example ", "Maya Patel", HASH, NINE);

  private static Instant afterMinutes(long minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private void failures(int count, Instant at) {
    for (int i = 0; i < count; i++) {
      user.recordFailure(at, RULE);
    }
  }

  @Test
  void addressIsKeptTrimmedAndInLowerCase() {
    assertThat(user.getEmail()).isEqualTo("maya.patel@westlake.example");
  }

  @Test
  void fiveFailuresInFifteenMinutesLockForFifteenMinutes() {
    failures(4, NINE);
    assertThat(user.isLockedAt(afterMinutes(14))).isFalse();

    failures(1, afterMinutes(14));
    assertThat(user.getState()).isEqualTo(UserState.LOCKED);
    assertThat(user.isLockedAt(afterMinutes(14))).isTrue();
    assertThat(user.isLockedAt(afterMinutes(14 + 15).minusSeconds(1))).isTrue();
    assertThat(user.isLockedAt(afterMinutes(14 + 15))).isFalse();
  }

  @Test
  void failuresFurtherApartThanTheWindowDoNotAddUp() {
    failures(4, NINE);
    failures(4, afterMinutes(15));

    assertThat(user.isLockedAt(afterMinutes(15))).isFalse();
  }

  @Test
  void failuresWhileLockedDoNotProlongTheLock() {
    failures(5, NINE);
    failures(20, afterMinutes(10));

    assertThat(user.isLockedAt(afterMinutes(15))).isFalse();
  }

  @Test
  void eachLockInARowLastsTwiceAsLong() {
    failures(5, NINE);
    failures(5, afterMinutes(15));

    assertThat(user.isLockedAt(afterMinutes(15 + 30).minusSeconds(1))).isTrue();
    assertThat(user.isLockedAt(afterMinutes(15 + 30))).isFalse();
  }

  @Test
  void noLockLastsLongerThanADay() {
    assertThat(RULE.lengthAfter(100)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void signInForgetsFailuresAndLocks() {
    failures(5, NINE);
    user.recordSignIn(afterMinutes(15));
    failures(5, afterMinutes(16));

    assertThat(user.getLastSignInAt()).isEqualTo(afterMinutes(15));
    assertThat(user.isLockedAt(afterMinutes(16 + 15))).isFalse();
  }

  @Test
  void lockedUserCannotBeRecordedAsSignedIn() {
    failures(5, NINE);

    assertThatIllegalStateException().isThrownBy(() -> user.recordSignIn(afterMinutes(1)));
  }

  @Test
  void rolesAreThoseOfOneUtility() {
    user.grant(new RoleAtUtility(2, Roles.BILLING_MANAGER));
    user.grant(new RoleAtUtility(2, Roles.AUDITOR));
    user.grant(new RoleAtUtility(1, Roles.AUDITOR));

    assertThat(user.rolesAt(2)).containsExactly(Roles.AUDITOR, Roles.BILLING_MANAGER);
    assertThat(user.rolesAt(3)).isEmpty();
    assertThat(user.utilities()).containsExactly(1L, 2L);
  }

  @Test
  void onlyRolesOfTheMatrixExist() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RoleAtUtility(1, "EMPEROR"));
  }
}

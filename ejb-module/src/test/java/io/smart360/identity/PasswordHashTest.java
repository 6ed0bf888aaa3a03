package io.smart360.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

  /** A test vector of the Argon2 reference implementation: 64 MiB, two passes. */
  private static final PasswordHash REFERENCE =
      new PasswordHash(
          "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
              + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

  @Test
  void hashOfAPasswordMatchesItAndNoOther() {
    PasswordHash hash = PasswordHash.of("correct horse battery");

    assertThat(hash.matches("correct horse battery")).isTrue();
    assertThat(hash.matches("Correct horse battery")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void hashShowsAlgorithmParametersAndItsOwnSalt() {
    PasswordHash one = PasswordHash.of("same password");
    PasswordHash other = PasswordHash.of("same password");

    assertThat(one.phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(one.phc()).isNotEqualTo(other.phc());
    assertThat(one.isOutdated()).isFalse();
  }

  @Test
  void hashOfTheReferenceImplementationMatchesButIsOutdated() {
    assertThat(REFERENCE.matches("password")).isTrue();
    assertThat(REFERENCE.matches("passwore")).isFalse();
    assertThat(REFERENCE.isOutdated()).isTrue();
  }

  @Test
  void everyCharacterOfAPasswordCounts() {
    PasswordHash hash = PasswordHash.of("  contraseña con espacios 🔑 ");

    assertThat(hash.matches("  contraseña con espacios 🔑 ")).isTrue();
    assertThat(hash.matches("contraseña con espacios 🔑")).isFalse();
  }

  @Test
  void anythingElseIsNoHash() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHash("password1234"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordHash(REFERENCE.phc().replace("argon2id", "argon2i")));
  }

  @Test
  void hashDoesNotReachTheLog() {
    assertThat(REFERENCE).hasToString("PasswordHash");
  }
}

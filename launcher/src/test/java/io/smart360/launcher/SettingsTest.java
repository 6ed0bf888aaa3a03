package io.smart360.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void liveInATemporaryHome() {
    environment.put("SMART360_HOME", home.toString());
  }

  @Test
  void withoutSettingsTheDefaultsHold() {
    Settings settings = Settings.read(environment);
    assertThat(settings.port(Setting.HTTP_PORT)).isEqualTo(8080);
    assertThat(settings.text(Setting.HTTP_ADDRESS)).isEqualTo("127.0.0.1");
    assertThat(settings.isOn(Setting.CLOCK_MOVABLE)).isFalse();
    assertThat(settings.isSet(Setting.DB_URL)).isFalse();
  }

  @Test
  void fileInTheHomeStandsAboveTheDefaults() throws IOException {
    Files.writeString(home.resolve("smart360.properties"), "smart360.http.port = 9090\n");
    assertThat(Settings.read(environment).port(Setting.HTTP_PORT)).isEqualTo(9090);
  }

  @Test
  void environmentStandsAboveTheFile() throws IOException {
    Files.writeString(home.resolve("smart360.properties"), "smart360.http.port = 9090\n");
    environment.put("SMART360_HTTP_PORT", " 9191 ");
    assertThat(Settings.read(environment).port(Setting.HTTP_PORT)).isEqualTo(9191);
  }

  @Test
  void wrongPortIsRefusedInOneSentence() {
    environment.put("SMART360_HTTP_PORT", "80800");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Settings.read(environment).port(Setting.HTTP_PORT))
        .withMessage("SMART360_HTTP_PORT must be a port from 0 to 65535, but is '80800'.");
  }

  @Test
  void neitherTrueNorFalseIsRefusedInOneSentence() {
    environment.put("SMART360_CLOCK_MOVABLE", "yes");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Settings.read(environment).isOn(Setting.CLOCK_MOVABLE))
        .withMessage("SMART360_CLOCK_MOVABLE must be true or false, but is 'yes'.");
  }

  @Test
  void databaseWithoutItsOwnerIsRefusedInOneSentence() {
    environment.put("SMART360_DB_URL", "jdbc:postgresql://db.example.org/smart360");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Database.open(Settings.read(environment)))
        .withMessage("SMART360_DB_URL is set, so SMART360_DB_OWNER_USER must be set too.");
  }

  @Test
  void databaseThatIsNotThereIsRefusedInOneSentence() {
    environment.put("SMART360_DB_URL", "jdbc:postgresql://127.0.0.1:1/smart360");
    environment.put("SMART360_DB_OWNER_USER", "owner");
    environment.put("SMART360_DB_OWNER_PASSWORD", "secret");
    environment.put("SMART360_DB_USER", "app");
    environment.put("SMART360_DB_PASSWORD", "secret");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Database.open(Settings.read(environment)))
        .withMessageStartingWith("The database cannot be reached: ");
  }

  @Test
  void secretsAreKeptAndOnlyTheOperatorReadsThem() throws IOException {
    Secrets secrets = new Secrets(home);
    String password = secrets.password("smart360_app");
    assertThat(new Secrets(home).password("smart360_app")).isEqualTo(password).hasSize(32);
    assertThat(Files.getPosixFilePermissions(home.resolve("secrets").resolve("smart360_app")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(secrets.tokenPublicKey()).startsWith("-----BEGIN PUBLIC KEY-----");
  }
}

package io.smart360.tariff.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.database.ScratchDatabase;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database keeps definitions in a form that orders members anew; nothing may be lost by it. */
class TariffStorageIT {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("../config/src/main/resources/demo"), Path.of("src/test/resources/worked-bills"));

  private static ScratchDatabase scratch;
  private static Connection connection;

  @BeforeAll
  static void createDatabase() throws Exception {
    scratch = ScratchDatabase.create();
    connection = scratch.app().connect();
  }

  @AfterAll
  static void dropDatabase() throws Exception {
    connection.close();
    scratch.close();
  }

  static List<Path> tariffFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("tariffFiles")
  void everyVersionComesBackFromTheDatabaseAsItWasWritten(Path file) throws Exception {
    TariffDefinition tariff = TariffFile.read(Files.readString(file));

    for (VersionDefinition version : tariff.versions()) {
      TariffDefinition kept = TariffFile.fromJson(stored(TariffFile.toJson(tariff, version)));

      assertThat(kept.header()).isEqualTo(tariff.header());
      assertThat(kept.versions()).containsExactly(version);
    }
  }

  private static String stored(String json) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select ?::jsonb")) {
      statement.setString(1, json);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}

package io.smart360.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaTest {

  @Test
  void freshDatabaseBreaksNoInvariant() throws Exception {
    try (ScratchDatabase database = ScratchDatabase.create()) {
      assertThat(Invariants.violations(database.owner())).isEmpty();
    }
  }

  @Test
  void migratingAgainChangesNothing() throws Exception {
    try (ScratchDatabase database = ScratchDatabase.create()) {
      assertThat(Migrations.run(database.owner(), Roles.STANDARD)).isZero();
    }
  }
}

package io.smart360.metering.intake;

import io.smart360.identity.Roles;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseFailure;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Receives files of meter readings (MX02US04, MX-F4). The file is stored at once and worked off
 * afterwards; how far that is stands in {@link ReadingImportQueries}.
 */
@Stateless
public class ReadingImportService {

  private static final String UNIQUE_VIOLATION = "23505";

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;
  @Inject ReadingFiles files;
  @Inject Event<ReadingFileReceived> received;

  /**
   * Stores a file, whatever its size, and answers the id of its import; its content is looked at
   * after the commit. The stream is read to its end and left open.
   *
   * @throws ReadingFileAlreadyLoaded when readings were taken from the very same content before
   * @throws UtilityNotFound when there is no such utility
   */
  @RolesAllowed({Roles.METER_MANAGER, Roles.METER_READING_SUPERVISOR})
  public long receive(long utilityId, String fileName, ImportMode mode, InputStream content) {
    long importId =
        DatabaseWork.in(
            database,
            connection -> {
              if (ImportRepository.terms(connection, utilityId).isEmpty()) {
                throw new UtilityNotFound(utilityId);
              }
              return ImportRepository.nextId(connection);
            });
    ReadingFiles.Stored file = files.store(tenant.id(), importId, content);
    ImportRepository.NewImport received =
        new ImportRepository.NewImport(importId, utilityId, fileName, mode, file, tenant.now());
    try {
      DatabaseWork.in(database, connection -> add(connection, received));
    } catch (ReadingFileAlreadyLoaded | DatabaseFailure e) {
      files.delete(file);
      throw e;
    }
    this.received.fire(new ReadingFileReceived(importId));
    return importId;
  }

  private long add(Connection connection, ImportRepository.NewImport received) throws SQLException {
    if (received.mode() == ImportMode.LOAD_GOOD_ROWS) {
      Optional<ReadingFileAlreadyLoaded> same =
          ImportRepository.sameContent(connection, received.utilityId(), received.file().sha256());
      if (same.isPresent()) {
        throw same.get();
      }
    }
    try {
      ImportRepository.add(connection, received, tenant.actor());
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw new ReadingFileAlreadyLoaded(received.fileName(), received.at());
      }
      throw e;
    }
    return received.id();
  }
}

package io.smart360.metering.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.metering.MeteredTown;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingImportIT {

  private static final String HEADER =
      "meter_no,register_no,reading_date,reading_time,reading,status,reason,reader,note\n";

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  @TempDir static Path directory;

  private final ReadingImportService service = new ReadingImportService();
  private final ReadingFileLoader loader = new ReadingFileLoader();
  private final ReadingImportQueries queries = new ReadingImportQueries();
  private final RecordedEvents<ReadingFileReceived> received = new RecordedEvents<>();
  private final RecordedEvents<ReadingFileLoaded> loaded = new RecordedEvents<>();
  private long tenant;

  @BeforeAll
  static void createDatabase() throws Exception {
    scratch = ScratchDatabase.create();
    app = new TestTransactions(scratch.app());
    owner = new TestTransactions(scratch.owner());
  }

  @AfterAll
  static void dropDatabase() throws Exception {
    scratch.close();
  }

  @BeforeEach
  void foundTown() throws Exception {
    tenant = ++lastTenant;
    MeteredTown.found(owner, tenant, 5);
    ReadingFiles files = new ReadingFiles();
    files.directory = directory.toString();
    FixedTenant clock = new FixedTenant("2025-04-16T12:00:00Z");
    service.database = app.database();
    service.tenant = clock;
    service.files = files;
    service.received = received;
    loader.database = app.database();
    loader.tenant = clock;
    loader.files = files;
    loader.loaded = loaded;
    queries.database = app.database();
  }

  @AfterEach
  void databaseIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
  }

  @Test
  void badRowsAreReportedByLineAndTheRestIsLoaded() throws Exception {
    ReadingImportRow done =
        load(
            "M-1,1,2025-04-15,09:00,1015,,,ann,\n"
                + "X-9,1,2025-04-15,09:05,1000,,,ann,\n"
                + "M-2,1,2025-04-31,09:10,1015,,,ann,\n"
                + "M-3,1,2025-04-15,09:15,ten,,,ann,\n"
                + "M-4,1,04/15/2025,,1016,,,ann,\"a \"\"note\"\"\"\n");

    assertThat(done.state()).isEqualTo(ImportState.LOADED_WITH_ERRORS);
    assertThat(done.rowsRead()).isEqualTo(5);
    assertThat(done.rowsLoaded()).isEqualTo(2);
    assertThat(done.rowsRejected()).isEqualTo(3);
    assertThat(done.percentDone()).isEqualTo(100);
    assertThat(in(() -> queries.errors(done.id(), 0, 10)))
        .extracting(error -> error.line() + " " + error.field() + " " + error.code())
        .containsExactly("3 meter_no M01", "4 reading_date M03", "5 reading M04");
    assertThat(readings()).containsExactly("4001 2025-04-15 1015", "4004 2025-04-15 1016");
    assertThat(received.all()).containsExactly(new ReadingFileReceived(done.id()));
    assertThat(loaded.all()).containsExactly(new ReadingFileLoaded(done.id(), MeteredTown.UTILITY));
  }

  @Test
  void errorFileIsCsvThatNoSpreadsheetTakesForFormulas() throws Exception {
    ReadingImportRow done = load("\"=1+1,\"\"\",1,2025-04-15,,5,,,,\n");

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    in(
        () -> {
          queries.errorFile(done.id(), out);
          return null;
        });

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "line,field,value,code,reason",
            "2,meter_no,\"'=1+1,\"\"\",M01,No meter has this number");
  }

  @Test
  void sameContentIsRefusedASecondTime() throws Exception {
    load("M-1,1,2025-04-15,,1015,,,,\n");

    assertThatExceptionOfType(ReadingFileAlreadyLoaded.class)
        .isThrownBy(() -> load("M-1,1,2025-04-15,,1015,,,,\n"));
    assertThat(in(() -> queries.importCount(MeteredTown.UTILITY))).isEqualTo(1);
    try (var left = Files.list(directory.resolve(tenant + "/reading-imports"))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void wrongColumnsRefuseTheWholeFileInOneSentence() throws Exception {
    ReadingImportRow done = run(receive("meter;date;value\nM-1;2025-04-15;5\n".getBytes(UTF_8)));

    assertThat(done.state()).isEqualTo(ImportState.REFUSED);
    assertThat(done.refusal().orElseThrow())
        .contains("'meter;date;value' is unknown", "'meter_no' is missing", "expected are");
    assertThat(readings()).isEmpty();
  }

  @Test
  void headerInAnotherEncodingRefusesTheWholeFile() throws Exception {
    ReadingImportRow done =
        run(receive((HEADER + "M-1,1,2025-04-15,,1015,,,,\n").getBytes(StandardCharsets.UTF_16)));

    assertThat(done.state()).isEqualTo(ImportState.REFUSED);
    assertThat(done.refusal().orElseThrow()).contains("UTF-8");
  }

  @Test
  void emptyFileIsRefusedAndAFileWithHeaderOnlyLoadsNothing() throws Exception {
    assertThat(run(receive(new byte[0])).state()).isEqualTo(ImportState.REFUSED);
    assertThat(load("").state()).isEqualTo(ImportState.LOADED);
    assertThat(loaded.all()).isEmpty();
  }

  @Test
  void rowInAnotherEncodingIsRefusedAlone() throws Exception {
    byte[] bytes =
        (HEADER + "M-1,1,2025-04-15,,1015,,,,caf\u00e9\nM-2,1,2025-04-15,,1015,,,,ok\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    ReadingImportRow done = run(receive(bytes));

    assertThat(done.rowsLoaded()).isEqualTo(1);
    assertThat(in(() -> queries.errors(done.id(), 0, 10)))
        .extracting(error -> error.line() + " " + error.code())
        .containsExactly("2 M00");
  }

  @Test
  void valueTheRegisterCannotShowAndDayBeforeInstallationAreRefused() throws Exception {
    ReadingImportRow done =
        load(
            """
            M-1,1,2025-04-15,,123456,,,,
            M-2,1,2025-04-15,,1015.5,,,,
            M-3,2,2025-04-15,,1015,,,,
            M-4,1,2019-12-31,,1015,,,,
            """);

    assertThat(in(() -> queries.errors(done.id(), 0, 10)))
        .extracting(RowError::code)
        .containsExactly(RowErrorCode.M04, RowErrorCode.M04, RowErrorCode.M02, RowErrorCode.M02);
    owner.execute(
        MeteredTown.supervisor(tenant),
        "update meter_installation set installed_on = '2025-01-01' where id = 8005");
    ReadingImportRow early = load("M-5,1,2024-12-31,,9,,,,\n");
    assertThat(in(() -> queries.errors(early.id(), 0, 10)))
        .extracting(RowError::code)
        .containsExactly(RowErrorCode.M09);
  }

  @Test
  void firstOfTwoValuesIsKeptAndEqualOnesArePassedOver() throws Exception {
    ReadingImportRow first =
        load(
            """
            M-1,1,2025-04-15,,1015,,,,
            m-1,1,2025-04-15,,1015.0,,,,
            M-1,1,2025-04-15,,1016,,,,
            """);
    assertThat(first.rowsLoaded()).isEqualTo(1);
    assertThat(first.rowsPassedOver()).isEqualTo(1);
    assertThat(first.rowsRejected()).isEqualTo(1);

    ReadingImportRow second =
        load("M-1,1,2025-04-15,,1015,,,late,\nM-1,1,2025-04-15,,1017,,,late,\n");

    assertThat(second.rowsPassedOver()).isEqualTo(1);
    assertThat(in(() -> queries.errors(second.id(), 0, 10)))
        .extracting(RowError::code)
        .containsExactly(RowErrorCode.M06);
    assertThat(readings()).containsExactly("4001 2025-04-15 1015");
  }

  @Test
  void checkOnlyReportsAndKeepsNothing() throws Exception {
    byte[] file =
        (HEADER + "M-1,1,2025-04-15,,1015,,,,\nX-1,1,2025-04-15,,1015,,,,\n").getBytes(UTF_8);
    long id =
        in(
            () ->
                service.receive(
                    MeteredTown.UTILITY,
                    "check.csv",
                    ImportMode.CHECK_ONLY,
                    new ByteArrayInputStream(file)));

    ReadingImportRow checked = run(id);

    assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
    assertThat(checked.rowsRejected()).isEqualTo(1);
    assertThat(readings()).isEmpty();
    assertThat(run(receive(file)).rowsLoaded()).isEqualTo(1);
  }

  @Test
  void workGoesOnExactlyAfterTheLastCommittedChunk() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      rows.append("M-%d,1,2025-04-%02d,,%d,,,,\n".formatted(i % 5 + 1, 8 + i / 5, 1015 + i));
    }
    rows.append("M-1,1,bad,,1,,,,\n");
    long id = receive((HEADER + rows).getBytes(UTF_8));
    in(() -> loader.loadChunk(id, 3));

    app.rolledBack(MeteredTown.supervisor(tenant), () -> loader.loadChunk(id, 4));
    assertThat(in(() -> queries.find(id)).orElseThrow().rowsRead()).isEqualTo(3);
    assertThat(in(loader::openImports)).containsExactly(id);

    ReadingImportRow done = run(id);
    assertThat(done.rowsRead()).isEqualTo(10);
    assertThat(done.rowsLoaded()).isEqualTo(9);
    assertThat(in(() -> queries.errors(id, 0, 10))).extracting(RowError::line).containsExactly(11L);
    assertThat(in(loader::openImports)).isEmpty();
    assertThat(in(() -> loader.loadChunk(id, 3))).isEqualTo(ImportState.LOADED_WITH_ERRORS);
  }

  @Test
  void fileThatNeverComesOnHasFailedAfterTheLastAttempt() throws Exception {
    long id = receive((HEADER + "M-1,1,2025-04-15,,1015,,,,\n").getBytes(UTF_8));
    for (int i = 1; i <= ReadingFileLoader.MOST_ATTEMPTS; i++) {
      assertThat(in(() -> loader.begin(id))).as("attempt %d", i).isEqualTo(ImportState.RECEIVED);
    }

    assertThat(in(() -> loader.begin(id))).isEqualTo(ImportState.FAILED);

    ReadingImportRow row = in(() -> queries.find(id)).orElseThrow();
    assertThat(row.state()).isEqualTo(ImportState.FAILED);
    assertThat(row.refusal().orElseThrow())
        .startsWith("Loading stopped after 5 attempts at line 2");
    assertThat(in(() -> loader.loadChunk(id, 10))).isEqualTo(ImportState.FAILED);
    assertThat(in(loader::openImports)).isEmpty();
    assertThat(loaded.all()).isEmpty();
    assertThat(load("M-1,1,2025-04-15,,1015,,,,\n").state()).isEqualTo(ImportState.LOADED);
  }

  @Test
  void attemptsCountFromTheLastChunkThatWasDone() throws Exception {
    long id =
        receive(
            (HEADER + "M-1,1,2025-04-15,,1015,,,,\nM-2,1,2025-04-15,,1015,,,,\n").getBytes(UTF_8));
    for (int i = 1; i < ReadingFileLoader.MOST_ATTEMPTS; i++) {
      in(() -> loader.begin(id));
    }
    assertThat(in(() -> loader.loadChunk(id, 1))).isEqualTo(ImportState.RUNNING);
    for (int i = 1; i <= ReadingFileLoader.MOST_ATTEMPTS; i++) {
      assertThat(in(() -> loader.begin(id))).isEqualTo(ImportState.RUNNING);
    }

    assertThat(in(() -> loader.begin(id))).isEqualTo(ImportState.FAILED);

    assertThat(in(() -> queries.find(id)).orElseThrow().refusal().orElseThrow())
        .contains("at line 3");
    assertThat(loaded.all()).containsExactly(new ReadingFileLoaded(id, MeteredTown.UTILITY));
    assertThat(readings()).containsExactly("4001 2025-04-15 1015");
  }

  @Test
  void chunkOfThousandTakesAsManyStatementsAsOneOfTen() throws Exception {
    MeteredTown.settle(owner, tenant, 6, 1100);
    int ten = statementsFor(1, 10);
    assertThat(statementsFor(11, 1010)).isEqualTo(ten);
  }

  @Test
  void anotherTenantSeesNothingOfAnImport() throws Exception {
    ReadingImportRow done = load("M-1,1,2025-04-15,,1015,,,,\nX,1,2025-04-15,,1015,,,,\n");
    long other = ++lastTenant;
    MeteredTown.found(owner, other, 1);

    assertThat(app.in(MeteredTown.supervisor(other), () -> queries.find(done.id()))).isEmpty();
    assertThat(app.in(MeteredTown.supervisor(other), () -> queries.errors(done.id(), 0, 9)))
        .isEmpty();
    assertThatExceptionOfType(ReadingImportNotFound.class)
        .isThrownBy(
            () -> app.in(MeteredTown.supervisor(other), () -> loader.loadChunk(done.id(), 9)));
  }

  @Test
  void fileOfAnySizeTakesTheSameMemory() throws Exception {
    int rows = 300_000;
    long id =
        in(
            () ->
                service.receive(
                    MeteredTown.UTILITY,
                    "big.csv",
                    ImportMode.CHECK_ONLY,
                    new GeneratedFile(HEADER, rows)));
    ReadingImportRow received = in(() -> queries.find(id)).orElseThrow();
    assertThat(received.sizeBytes()).isGreaterThan(rows * 40L);

    in(() -> loader.loadChunk(id, 1000));
    long before = usedMemory();
    ReadingImportRow done = run(id);
    long after = usedMemory();

    assertThat(done.rowsRead()).isEqualTo(rows);
    assertThat(done.rowsRejected()).isEqualTo(rows);
    assertThat(after - before).isLessThan(8_000_000L);
  }

  /** Rows of meters nobody has, made while they are read. */
  private static final class GeneratedFile extends InputStream {

    private final int rows;
    private byte[] line;
    private int at;
    private int made;

    GeneratedFile(String header, int rows) {
      this.line = header.getBytes(UTF_8);
      this.rows = rows;
    }

    @Override
    public int read() {
      if (at == line.length) {
        if (made == rows) {
          return -1;
        }
        made++;
        line = ("Z-" + made + ",1,2025-04-15,10:00,1000,NORMAL,OK,ann,\n").getBytes(UTF_8);
        at = 0;
      }
      return line[at++];
    }

    /** To the end of a line at most. */
    @Override
    public int read(byte[] into, int start, int length) {
      int first = read();
      if (first < 0) {
        return -1;
      }
      into[start] = (byte) first;
      int more = Math.min(length - 1, line.length - at);
      System.arraycopy(line, at, into, start + 1, more);
      at += more;
      return more + 1;
    }
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private int statementsFor(int first, int last) throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int n = first; n <= last; n++) {
      rows.append("M-").append(n).append(",1,2025-04-15,,1015,,,,\n");
    }
    long id = receive(rows.toString().getBytes(UTF_8));
    int before = app.statements();
    in(() -> loader.loadChunk(id, 2000));
    return app.statements() - before;
  }

  private ReadingImportRow load(String rows) throws Exception {
    return run(receive((HEADER + rows).getBytes(UTF_8)));
  }

  private long receive(byte[] content) throws Exception {
    return in(
        () ->
            service.receive(
                MeteredTown.UTILITY,
                "readings.csv",
                ImportMode.LOAD_GOOD_ROWS,
                new ByteArrayInputStream(content)));
  }

  private ReadingImportRow run(long id) throws Exception {
    ImportState state = ImportState.RECEIVED;
    while (state.isOpen()) {
      state = in(() -> loader.loadChunk(id, 1000));
    }
    return in(() -> queries.find(id)).orElseThrow();
  }

  private List<String> readings() throws Exception {
    return in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.list(
                connection,
                """
                select register_id || ' ' || read_on || ' ' || trim_scale(value)
                from meter_reading where state = 'COLLECTED' order by 1
                """,
                row -> row.getString(1));
          }
        });
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(MeteredTown.supervisor(tenant), work);
  }
}

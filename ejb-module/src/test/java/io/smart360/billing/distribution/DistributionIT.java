package io.smart360.billing.distribution;

import static io.smart360.billing.BilledTown.bill;
import static io.smart360.billing.BilledTown.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.billing.BilledTown;
import io.smart360.billing.posting.PostedTown;
import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.database.Invariants;
import io.smart360.database.ScratchDatabase;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.FixedTenant;
import io.smart360.tenancy.RecordedEvents;
import io.smart360.tenancy.Sql;
import io.smart360.tenancy.TestTransactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
class DistributionIT {

  private static final long APRIL = run(4);
  private static final String NOW = "2025-05-02T12:00:00Z";

  private static ScratchDatabase scratch;
  private static TestTransactions app;
  private static TestTransactions owner;
  private static long lastTenant;

  @TempDir Path files;

  private final DistributionService distribution = new DistributionService();
  private final DistributionQueries queries = new DistributionQueries();
  private final BillDocumentService documents = new BillDocumentService();
  private final RecordedEvents<RunFullyPrinted> events = new RecordedEvents<>();
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
  void freshTenant() throws Exception {
    tenant = ++lastTenant;
    BilledTown.register(owner, tenant);
    distribution.database = app.database();
    distribution.tenant = new FixedTenant(NOW);
    distribution.printed = events;
    distribution.settings = new DistributionSettings();
    distribution.settings.filesDirectory = files.toString();
    queries.database = app.database();
    documents.database = app.database();
  }

  @AfterEach
  void everythingIsSound() throws Exception {
    assertThat(Invariants.violations(scratch.owner())).isEmpty();
  }

  @Test
  void billsOfARunGoIntoFilesOfTheirBatches() throws Exception {
    posted(7);

    printWholeRun(3);

    assertThat(rows("select batch_no, bills, pages, file_name from print_stream order by 1"))
        .containsExactly(
            "1 3 6 print/" + tenant + "/RUN-2025-104-0001.pdf",
            "2 3 6 print/" + tenant + "/RUN-2025-104-0002.pdf",
            "3 1 2 print/" + tenant + "/RUN-2025-104-0003.pdf");
    assertThat(rows("select bill_id, sequence_no, first_page, pages from bill_document order by 1"))
        .startsWith("40000001 1 1 2", "40000002 2 3 2", "40000003 3 5 2", "40000004 1 1 2");
    assertThat(rows("select state, closed_at is not null from bill_run"))
        .containsExactly("CLOSED t");
    assertThat(rows("select done_at is not null from outbox_message")).containsExactly("t");
    assertThat(events.all()).containsExactly(new RunFullyPrinted(APRIL));
    assertThat(in(queries::runsToPrint)).isEmpty();
  }

  @Test
  void manifestCountsTheBillsAndProvesTheFile() throws Exception {
    posted(5);

    printWholeRun(3);

    List<String> manifest = Files.readAllLines(files("RUN-2025-104-0001.csv"));
    String sha256 =
        HexFormat.of()
            .formatHex(
                ContentHash.sha256().digest(Files.readAllBytes(files("RUN-2025-104-0001.pdf"))));
    assertThat(manifest)
        .hasSize(4)
        .startsWith(
            "sequence,bill,account,first_page,pages,file,file_sha256",
            "1,BILL-202505-000001,WU-10001,1,2,print/%d/RUN-2025-104-0001.pdf,%s"
                .formatted(tenant, sha256));
    assertThat(in(() -> queries.streamsOf(APRIL)).get(0).sha256()).isEqualTo(sha256);
  }

  @Test
  void fileThatWasWrittenButNotCommittedIsMadeAgainByteForByte() throws Exception {
    posted(4);
    in(() -> begin(2));
    app.rolledBack(acting(), () -> distribution.printNextBatch(APRIL));
    byte[] lost = Files.readAllBytes(files("RUN-2025-104-0001.pdf"));
    assertThat(rows("select * from print_stream")).isEmpty();

    printWholeRun(2);

    assertThat(Files.readAllBytes(files("RUN-2025-104-0001.pdf"))).isEqualTo(lost);
    assertThat(rows("select count(*), count(distinct bill_id) from bill_document"))
        .containsExactly("4 4");
    try (Stream<Path> made = Files.list(files.resolve("print/" + tenant))) {
      assertThat(made.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "RUN-2025-104-0001.pdf",
              "RUN-2025-104-0001.csv",
              "RUN-2025-104-0002.pdf",
              "RUN-2025-104-0002.csv");
    }
  }

  @Test
  void workersThatRaceMakeEachFileOnce() throws Exception {
    posted(60);
    in(() -> begin(1));
    CountDownLatch together = new CountDownLatch(1);
    List<CompletableFuture<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      workers.add(CompletableFuture.supplyAsync(() -> worker(together)));
    }
    together.countDown();

    assertThat(workers.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(60);
    assertThat(in(() -> distribution.finish(APRIL))).isTrue();
    assertThat(rows("select count(*), sum(bills) from print_stream")).containsExactly("60 60");
  }

  @Test
  void runIsNotClosedWhileABatchIsLeft() throws Exception {
    posted(4);
    in(() -> begin(2));
    in(() -> distribution.printNextBatch(APRIL));

    assertThat(in(() -> distribution.finish(APRIL))).isFalse();
    assertThat(rows("select state from bill_run")).containsExactly("DISTRIBUTING");
    assertThat(in(queries::runsToPrint)).containsExactly(APRIL);
  }

  @Test
  void eachLanguageBeginsAFile() throws Exception {
    posted(3);
    app.execute(acting(), "update consumer set language = 'es' where id = 2");

    printWholeRun(10);

    assertThat(rows("select batch_no, bills from print_stream order by 1"))
        .containsExactly("1 2", "2 1");
    assertThat(text(Files.readAllBytes(files("RUN-2025-104-0002.pdf"))))
        .contains("Agua", "BILL-202505-000002");
  }

  @Test
  void billThatCannotBePrintedIsLeftOutAsAnException() throws Exception {
    posted(3);
    // A dial shows at most 12 digits.
    app.execute(acting(), "update register set dials = 9, decimals = 4 where id = 2");
    owner.execute(
        acting(),
        "alter table segment_reading disable trigger append_only",
        "update segment_reading set previous_value = previous_value + 10000000000000,"
            + " present_value = present_value + 10000000000000"
            + " where register_id = 2 and tenant_id = "
            + tenant,
        "alter table segment_reading enable trigger append_only",
        "alter table meter_reading disable trigger keep_billed",
        "update meter_reading set value = value + 10000000000000"
            + " where register_id = 2 and tenant_id = "
            + tenant,
        "alter table meter_reading enable trigger keep_billed");

    printWholeRun(10);

    assertThat(rows("select bills from print_stream")).containsExactly("2");
    assertThat(rows("select code, severity, stage, bill_id from bill_exception"))
        .containsExactly("BX-E31 WARN DOCUMENTS 40000002");
    assertThat(rows("select state from bill_run")).containsExactly("CLOSED");
  }

  @Test
  void runThatIsNotPostedIsNotPrinted() throws Exception {
    BilledTown.create(app, tenant, 1).addRun(4, "APPROVED");

    assertThatExceptionOfType(BillRunInAnotherState.class).isThrownBy(() -> in(() -> begin(10)));
  }

  @Test
  void singleBillIsTheSameFileEachTimeAndSaysWhatIsStored() throws Exception {
    posted(2);
    printWholeRun(10);

    byte[] first = in(() -> documents.pdfOf(bill(4, 2)));
    byte[] second = in(() -> documents.pdfOf(bill(4, 2)));

    assertThat(second).isEqualTo(first);
    assertThat(in(() -> documents.saysWhatWasPrinted(bill(4, 2)))).isTrue();
    assertThat(text(first))
        .contains(
            "BILL-202505-000002",
            "WU-10002",
            "Household 2",
            "2 Elm Street",
            "86.80",
            "Town tax",
            "M-5002",
            "Westtown Water");
    assertThat(text(in(() -> documents.duplicateOf(bill(4, 2))))).contains("DUPLICATE");
  }

  @Test
  void laterBillDoesNotChangeAnEarlierOne() throws Exception {
    BilledTown town = posted(2);
    printWholeRun(10);
    byte[] april = in(() -> documents.pdfOf(bill(4, 1)));

    town.addRun(5, "APPROVED");
    PostedTown.post(app, town, run(5), "2025-06-02T12:00:00Z");

    assertThat(in(() -> documents.pdfOf(bill(4, 1)))).isEqualTo(april);
    assertThat(in(() -> documents.saysWhatWasPrinted(bill(4, 1)))).isTrue();
    assertThat(text(in(() -> documents.pdfOf(bill(5, 1))))).contains("BILL-202506-000003");
  }

  @Test
  void draftHasNoDocument() throws Exception {
    BilledTown.create(app, tenant, 1).addRun(4, "IN_REVIEW");

    assertThatExceptionOfType(BillNotIssued.class)
        .isThrownBy(() -> in(() -> documents.pdfOf(bill(4, 1))));
  }

  @Test
  void anotherTenantCannotSeeTheBill() throws Exception {
    posted(1);

    assertThatExceptionOfType(BillNotIssued.class)
        .isThrownBy(
            () ->
                app.in(
                    Acting.anew(tenant + 1000, "eve@example.org"),
                    () -> documents.pdfOf(bill(4, 1))));
  }

  @Test
  void statementsOfABatchDoNotGrowWithItsBills() throws Exception {
    posted(41);
    in(() -> begin(40));
    int before = app.statements();
    in(() -> distribution.printNextBatch(APRIL));
    int forForty = app.statements() - before;

    before = app.statements();
    in(() -> distribution.printNextBatch(APRIL));

    assertThat(app.statements() - before).isEqualTo(forForty).isLessThanOrEqualTo(9);
  }

  private BilledTown posted(int households) throws Exception {
    BilledTown town = BilledTown.create(app, tenant, households);
    town.addRun(4, "APPROVED");
    PostedTown.post(app, town, APRIL, NOW);
    return town;
  }

  private void printWholeRun(int billsPerBatch) throws Exception {
    in(() -> begin(billsPerBatch));
    Optional<Integer> bills;
    do {
      bills = in(() -> distribution.printNextBatch(APRIL));
    } while (bills.isPresent());
    in(() -> distribution.finish(APRIL));
  }

  private Long begin(int billsPerBatch) {
    distribution.begin(APRIL, billsPerBatch);
    return APRIL;
  }

  private int worker(CountDownLatch together) {
    try {
      together.await();
      int printed = 0;
      while (true) {
        Optional<Integer> bills = in(() -> distribution.printNextBatch(APRIL));
        if (bills.isEmpty()) {
          return printed;
        }
        printed += bills.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Path files(String name) {
    return files.resolve("print/" + tenant).resolve(name);
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private List<String> rows(String query) throws Exception {
    return in(
        () -> {
          try (Connection connection = app.database().getConnection()) {
            return Sql.list(
                connection,
                query,
                row -> {
                  StringBuilder text = new StringBuilder();
                  for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(i == 1 ? "" : " ").append(row.getString(i));
                  }
                  return text.toString();
                });
          }
        });
  }

  private Acting acting() {
    return Acting.anew(tenant, BilledTown.APPROVER);
  }

  private <T> T in(Callable<T> work) throws Exception {
    return app.in(acting(), work);
  }
}

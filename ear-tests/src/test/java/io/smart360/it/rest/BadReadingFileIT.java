package io.smart360.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.RestUser;
import io.smart360.it.system.RestUser.Answer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Files of readings as they come in the field: the good rows are taken, the others come back. */
@ExtendWith(RunningTown.class)
class BadReadingFileIT {

  private static final String HEADER =
      "meter_no,register_no,reading_date,reading_time,reading,status,reason,reader,note\n";
  private static final long GIGABYTE = 1L << 30;

  private final DemoTown town;
  private final RestUser supervisor;

  BadReadingFileIT(DemoTown town) {
    this.town = town;
    this.supervisor = town.user("mia.meters");
  }

  @Test
  void eachBadRowComesBackWithLineFieldValueAndReason() throws SQLException {
    String meter = someMeter();
    String day = town.value("select next_period_end from bill_cycle order by id limit 1");
    long importId =
        received(
            HEADER
                + "NO-SUCH-METER,1,"
                + day
                + ",,1,,,,\n"
                + meter
                + ",99,"
                + day
                + ",,1,,,,\n"
                + meter
                + ",1,2025-02-30,,1,,,,\n"
                + meter
                + ",1,"
                + day
                + ",,-5,,,,\n"
                + meter
                + ",1,"
                + day
                + ",,12a,,,,\n"
                + meter
                + ",1,"
                + day
                + ",,,,,,\n");

    JsonNode done = workedOff(importId);

    assertThat(done.get("state").asString()).isEqualTo("LOADED_WITH_ERRORS");
    assertThat(done.get("rowsRejected").asInt()).isEqualTo(6);
    List<String> errors =
        supervisor.get("reading-imports/" + importId + "/errors").body().lines().toList();
    assertThat(errors.get(0)).isEqualTo("line,field,value,code,reason");
    assertThat(errors.subList(1, errors.size()))
        .satisfiesExactly(
            error -> assertThat(error).startsWith("2,meter_no,NO-SUCH-METER,M01,"),
            error -> assertThat(error).startsWith("3,register_no,99,M02,"),
            error -> assertThat(error).startsWith("4,reading_date,2025-02-30,M03,"),
            error -> assertThat(error).startsWith("5,reading,'-5,M04,"),
            error -> assertThat(error).startsWith("6,reading,12a,M04,"),
            error -> assertThat(error).startsWith("7,reading,,M04,"));
  }

  @Test
  void sameFileIsRefusedTheSecondTime() {
    String file = HEADER + "NO-SUCH-METER-2,1,2025-01-01,,1,,,,\n";
    workedOff(received(file));

    Answer again = supervisor.post("reading-imports?file_name=again.csv", "text/csv", file);

    assertThat(again.status()).as(again.toString()).isEqualTo(409);
    assertThat(again.json().get("detail").asString()).contains("already received as bad.csv");
  }

  @Test
  void fileWithOtherColumnsIsRefusedInOneSentence() {
    JsonNode done = workedOff(received("meter;value\n1;2\n"));

    assertThat(done.get("state").asString()).isEqualTo("REFUSED");
    assertThat(done.toString()).contains("meter_no");
  }

  @Test
  void fileInAnotherEncodingIsRefusedInOneSentence() {
    long importId =
        received(
            ("\uFEFF" + HEADER + "M-1,1,2025-01-01,,1,,,,\n").getBytes(StandardCharsets.UTF_16));

    JsonNode done = workedOff(importId);

    assertThat(done.get("state").asString()).isEqualTo("REFUSED");
    assertThat(done.toString()).contains("UTF-8");
  }

  @Test
  void emptyFileIsRefused() {
    assertThat(workedOff(received("")).get("state").asString()).isEqualTo("REFUSED");
  }

  @Test
  void fileOfOneGigabyteIsAnsweredWithoutItsSizeInMemory() {
    byte[] line = ("wrong,".repeat(1023) + "end!\n").getBytes(StandardCharsets.US_ASCII);

    Answer answer =
        supervisor.upload(
            "reading-imports?file_name=big.csv", "text/csv", () -> repeated(line, GIGABYTE));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    JsonNode done = workedOff(answer.json().get("id").asLong());
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("REFUSED");
    assertThat(supervisor.get("reading-imports").status()).isEqualTo(200);
  }

  private static InputStream repeated(byte[] line, long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? line[0] : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(Math.min(length, line.length), left);
        System.arraycopy(line, 0, into, offset, count);
        left -= count;
        return count;
      }
    };
  }

  private String someMeter() throws SQLException {
    return town.value(
        "select m.number from meter m join meter_installation i on i.tenant_id = m.tenant_id"
            + " and i.meter_id = m.id and i.removed_on is null where m.tenant_id = "
            + town.tenantId()
            + " order by m.id limit 1");
  }

  private long received(String file) {
    return received(file.getBytes(StandardCharsets.UTF_8));
  }

  private long received(byte[] file) {
    Answer answer =
        supervisor.upload(
            "reading-imports?file_name=bad.csv", "text/csv", () -> new ByteArrayInputStream(file));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    return answer.json().get("id").asLong();
  }

  private JsonNode workedOff(long importId) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> supervisor.get("reading-imports/" + importId).json(),
            row -> !List.of("RECEIVED", "RUNNING").contains(row.path("state").asString()));
  }
}

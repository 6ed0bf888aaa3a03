package io.smart360.metering.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.intake.RawRecord.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  @Test
  void rowsEndAtAnyLineBreakAndKnowTheirLine() throws IOException {
    assertThat(read("a,b\nc,d\r\ne,f"))
        .extracting(row -> row.line() + ":" + row.text().orElseThrow())
        .containsExactly("1:a,b", "2:c,d", "3:e,f");
  }

  @Test
  void lineBreakInsideQuotesDoesNotEndTheRow() throws IOException {
    assertThat(read("a,\"x \"\"y\"\"\nz\",b\nc"))
        .extracting(row -> row.line() + ":" + row.text().orElseThrow())
        .containsExactly("1:a,\"x \"\"y\"\"\nz\",b", "3:c");
  }

  @Test
  void inchMarkInsideAFieldIsNoQuote() throws IOException {
    assertThat(read("a,5/8\" pipe\nb,c\n")).hasSize(2);
  }

  @Test
  void quoteThatIsNeverClosedSpoilsItsOwnLineOnly() throws IOException {
    List<RawRecord> rows = read("a,\"open\nb,c\n" + "d,e\n".repeat(20_000));

    assertThat(rows).hasSize(20_002);
    assertThat(rows.get(0).shape()).isEqualTo(Shape.OPEN_QUOTE);
    assertThat(rows.get(1).text()).contains("b,c");
    assertThat(rows.get(20_001).line()).isEqualTo(20_002);
  }

  @Test
  void rowWithoutEndIsCutAndTheNextLineIsReadAgain() throws IOException {
    List<RawRecord> rows = read("x".repeat(200_000) + "\nb,c\n");

    assertThat(rows).extracting(RawRecord::shape).containsExactly(Shape.TOO_LONG, Shape.WHOLE);
    assertThat(rows.get(1).line()).isEqualTo(2);
    assertThat(rows.get(1).text()).contains("b,c");
  }

  @Test
  void bytesThatAreNoUtf8SpoilTheirOwnRowOnly() throws IOException {
    byte[] bytes = "a,é\nb,x\nc,d".getBytes(UTF_8);
    bytes[7] = (byte) 0xE9; // é of another encoding, in the second row
    List<RawRecord> rows = all(new RecordReader(new ByteArrayInputStream(bytes), 0, 1));

    assertThat(rows)
        .extracting(RawRecord::text)
        .extracting(Optional::isPresent)
        .containsExactly(true, false, true);
    assertThat(rows.get(1).legible()).isEqualTo("b,?");
  }

  @Test
  void readingGoesOnAtTheByteWhereItStood() throws IOException {
    byte[] bytes = ("\uFEFFh\n" + "12345,\"a\nb\"\n".repeat(5) + "end").getBytes(UTF_8);
    RecordReader first = new RecordReader(new ByteArrayInputStream(bytes), 0, 1);
    first.skipByteOrderMark();
    for (int i = 0; i < 3; i++) {
      first.next();
    }
    int at = Math.toIntExact(first.offset());
    RecordReader second =
        new RecordReader(new ByteArrayInputStream(bytes, at, bytes.length - at), at, first.line());

    List<RawRecord> rest = all(second);
    assertThat(rest).hasSize(4);
    assertThat(rest.get(0).line()).isEqualTo(6);
    assertThat(rest.get(3).text()).contains("end");
    assertThat(second.offset()).isEqualTo(bytes.length);
  }

  private static List<RawRecord> read(String text) throws IOException {
    return all(new RecordReader(new ByteArrayInputStream(text.getBytes(UTF_8)), 0, 1));
  }

  private static List<RawRecord> all(RecordReader reader) throws IOException {
    List<RawRecord> rows = new ArrayList<>();
    for (var row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}

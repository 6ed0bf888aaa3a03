package io.smart360.tariff.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRecordTest {

  @Test
  void everyFigureIsReadAsItIsWritten() {
    JsonRecord record =
        JsonRecord.parse(
            """
            {"rate": 0.0000001, "sum": 12.3400, "long": 123456789012345678901234567890.12,
             "power": 1E-7, "words": "3/4\\" \\u00f1", "on": true, "none": null}
            """);

    assertThat(record.text("rate")).isEqualTo("0.0000001");
    assertThat(record.decimal("sum")).isEqualTo(new BigDecimal("12.3400"));
    assertThat(record.text("long")).isEqualTo("123456789012345678901234567890.12");
    assertThat(record.text("power")).isEqualTo("1E-7");
    assertThat(record.texts())
        .containsEntry("words", "3/4\" ñ")
        .containsEntry("on", "true")
        .containsEntry("none", "null");
  }

  @Test
  void nestedObjectsAndListsKeepTheirOrder() {
    JsonRecord record =
        JsonRecord.parse(
            "{\"days\":{\"start\":\"2026-01-01\"},\"parts\":[{\"n\":2},{\"n\":1}],\"ids\":[7,5]}");

    assertThat(record.record("days").text("start")).isEqualTo("2026-01-01");
    assertThat(record.records("parts")).extracting(part -> part.whole("n")).containsExactly(2, 1);
    assertThat(record.numbers("ids")).isEqualTo(List.of(7L, 5L));
    assertThat(record.records("nothing")).isEmpty();
  }

  @Test
  void whatWasWrittenIsReadBack() {
    String written =
        new JsonText()
            .beginObject()
            .member("text", "line\u2028 \"quoted\" \\ \u0001")
            .member("amount", new BigDecimal("100.10"))
            .endObject()
            .toString();

    JsonRecord record = JsonRecord.parse(written);
    assertThat(record.text("text")).isEqualTo("line\u2028 \"quoted\" \\ \u0001");
    assertThat(record.decimal("amount")).isEqualTo(new BigDecimal("100.10"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"a\": 1, \"a\": 2} | 'a' twice in one object in line 1, column",
        "{\"a\": 1} {} | Not JSON",
        "{'a': 1} | line no=1, column no=2",
        "{\"a\": 01} | column no=8",
        "{\"a\": NaN} | Not JSON",
        "{\"a\": 1 | Not JSON",
        "[1] | A JSON object is expected, not [1]",
        "7 | A JSON object is expected, not 7"
      })
  void whatIsNoObjectIsRefusedWithItsPlace(String json, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonRecord.parse(json))
        .withMessageContaining(reason);
  }

  @Test
  void nothingAtAllIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonRecord.parse(" "));
  }
}

package io.smart360.tariff.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.smart360.tariff.json.JsonText;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;

/** A file of results: one row for each case, in the order of the cases. */
final class ResultFile implements AutoCloseable {

  private final CsvWriter rows;
  private final JsonText json = new JsonText();
  private final IdentityHashMap<ChargeHeading, String> headings = new IdentityHashMap<>();

  ResultFile(Writer target) {
    rows = CsvWriter.builder().build(target);
    rows.writeRecord(
        "case_id",
        "total_unrounded",
        "total",
        "lines_json",
        "error",
        "expected_total",
        "difference");
  }

  void add(CaseResult result) {
    String difference = result.difference().map(ResultFile::plain).orElse("");
    String id = result.tested().id();
    String expected = result.tested().expectedTotal();
    if (result.outcome() instanceof CaseResult.Computed computed) {
      rows.writeRecord(
          id,
          plain(computed.unrounded()),
          computed.total().toPlainString(),
          lines(computed.lines()),
          "",
          expected,
          difference);
    } else {
      CaseResult.Failed failed = (CaseResult.Failed) result.outcome();
      rows.writeRecord(id, "", "", "", failed.code() + ": " + failed.text(), expected, difference);
    }
  }

  /** The lines of a bill as a JSON array. */
  private String lines(List<ChargeLine> lines) {
    json.clear().beginArray();
    for (ChargeLine line : lines) {
      json.beginObject()
          .member("line", line.number())
          .members(headings.computeIfAbsent(line.heading(), ResultFile::members));
      if (line.tier() > 0) {
        json.member("tier", line.tier());
      }
      json.member("quantity", line.quantity());
      if (!line.unit().isEmpty()) {
        json.member("unit", line.unit());
      }
      json.member("rate", line.rate())
          .member("unrounded", stripped(line.exact()))
          .member("amount", line.amount());
      if (!line.key().isEmpty()) {
        json.member("key", line.key());
      }
      json.endObject();
    }
    return json.endArray().toString();
  }

  private static String members(ChargeHeading heading) {
    String object =
        new JsonText()
            .beginObject()
            .member("component", heading.code())
            .member("label", heading.label().in("en"))
            .member("type", heading.type().name())
            .endObject()
            .toString();
    return object.substring(1, object.length() - 1);
  }

  private static BigDecimal stripped(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static String plain(BigDecimal number) {
    return stripped(number).toPlainString();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}

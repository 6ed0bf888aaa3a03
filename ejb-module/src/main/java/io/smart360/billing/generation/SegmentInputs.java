package io.smart360.billing.generation;

import io.smart360.billing.calculation.SegmentBill;
import io.smart360.tariff.json.JsonText;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.Move;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.determinant.PastUses;
import io.smart360.tariff.rating.segment.RatingRequest;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * What a segment was rated with, as JSON: enough to rate it again, bit for bit (BX-RATE-R20); and
 * what of energy received it leaves to the next one.
 */
final class SegmentInputs {

  private SegmentInputs() {}

  /**
   * The quantities with their readings, the characteristics, and for each tariff its versions.
   *
   * @param firstLine number in the bill of the segment's first line: a derivation numbers the lines
   *     it refers to from 1 for each tariff
   */
  static String json(SegmentBill segment, int firstLine) {
    JsonText json = new JsonText().beginObject();
    RatingRequest request = segment.charges().get(0).request();
    json.name("uses").beginArray();
    request.uses().forEach(use -> write(json, use));
    json.endArray();
    if (!segment.carriedOver().isEmpty()) {
      json.name("carriedOver").beginArray();
      new TreeMap<>(segment.carriedOver()).forEach((code, left) -> write(json, code, left));
      json.endArray();
    }
    json.name("characteristics").tree(segment.characteristics());
    json.member("cycle", request.terms().cycle().name())
        .member("scheduledDays", request.terms().scheduledDays())
        .member("billOn", request.terms().billDate().toString())
        .member("billedByEstimate", request.terms().billedByEstimate());
    json.name("moves").beginArray();
    request.terms().moves().stream().map(Move::name).sorted().forEach(json::value);
    json.endArray().name("tariffs").beginArray();
    int line = firstLine;
    for (SegmentBill.TariffCharges tariff : segment.charges()) {
      write(json, tariff.request(), line);
      line += tariff.lines().size();
    }
    return json.endArray().endObject().toString();
  }

  private static void write(JsonText json, MeasuredUse use) {
    json.beginObject()
        .member("from", use.days().start().toString())
        .member("to", use.days().lastDay().toString())
        .member("quantity", use.quantity())
        .member("unit", use.unit().name())
        .member("measure", use.measure().name())
        .member("bucket", use.bucket())
        .name("readings")
        .beginArray();
    use.readings().forEach(json::value);
    json.endArray().endObject();
  }

  private static void write(JsonText json, String component, BigDecimal left) {
    json.beginObject().member("component", component).member("quantity", left).endObject();
  }

  private static void write(JsonText json, PastUses.PastUse use) {
    json.beginObject()
        .member("from", use.days().start().toString())
        .member("to", use.days().lastDay().toString())
        .member("quantity", use.quantity())
        .member("unit", use.unit().name())
        .endObject();
  }

  private static void write(JsonText json, PastDemands.Load load) {
    json.beginObject()
        .member("from", load.days().start().toString())
        .member("to", load.days().lastDay().toString())
        .member("load", load.load())
        .member("unit", load.unit().name())
        .member("bucket", load.bucket())
        .endObject();
  }

  private static void write(JsonText json, RatingRequest request, int firstLine) {
    json.beginObject().member("firstLine", firstLine);
    if (!request.pastUses().uses().isEmpty()) {
      json.name("pastUses").beginArray();
      request.pastUses().uses().forEach(use -> write(json, use));
      json.endArray();
    }
    if (!request.pastDemands().loads().isEmpty()) {
      json.name("pastDemands").beginArray();
      request.pastDemands().loads().forEach(load -> write(json, load));
      json.endArray();
    }
    json.name("versions").beginArray();
    for (VersionInForce version : request.versions()) {
      json.beginObject()
          .member("version", version.sheet().versionId())
          .member("from", version.days().start().toString())
          .member("to", version.days().lastDay().toString())
          .endObject();
    }
    json.endArray().endObject();
  }
}

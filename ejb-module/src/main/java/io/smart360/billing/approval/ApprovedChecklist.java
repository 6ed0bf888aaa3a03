package io.smart360.billing.approval;

import io.smart360.billing.approval.ChecklistItem.Tick;
import io.smart360.shared.Sentence;
import io.smart360.shared.SentenceTexts;
import io.smart360.tariff.json.JsonRecord;
import io.smart360.tariff.json.JsonText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checklist an approval rests on, as it is kept with the run. */
final class ApprovedChecklist {

  private ApprovedChecklist() {}

  static String written(Checklist checklist) {
    JsonText json = new JsonText().beginObject().name("points").beginArray();
    for (ChecklistItem item : checklist.items()) {
      json.beginObject()
          .member("point", item.point().number())
          .member("fulfilled", Boolean.toString(item.isFulfilled()))
          .name("said")
          .beginArray();
      item.said().forEach(sentence -> write(json, sentence));
      json.endArray();
      item.tick().ifPresent(tick -> write(json, tick));
      json.endObject();
    }
    return json.endArray().endObject().toString();
  }

  private static void write(JsonText json, Sentence sentence) {
    json.beginObject().member("key", sentence.key()).name("numbers").beginArray();
    sentence
        .written()
        .forEach(
            (name, figure) ->
                json.beginObject().member("name", name).member("figure", figure).endObject());
    json.endArray().endObject();
  }

  private static void write(JsonText json, Tick tick) {
    json.member("by", tick.by()).member("at", tick.at().toString());
    tick.comment().ifPresent(comment -> json.member("comment", comment));
  }

  static Checklist read(String json) {
    return new Checklist(
        JsonRecord.parse(json).records("points").stream().map(ApprovedChecklist::item).toList());
  }

  private static ChecklistItem item(JsonRecord point) {
    return new ChecklistItem(
        ChecklistPoint.numbered(point.whole("point")),
        Boolean.parseBoolean(point.text("fulfilled")),
        point.records("said").stream().map(ApprovedChecklist::sentence).toList(),
        point.has("by") ? Optional.of(tick(point)) : Optional.empty());
  }

  private static Sentence sentence(JsonRecord said) {
    List<JsonRecord> numbers = said.records("numbers");
    Map<String, String> kept = new HashMap<>();
    numbers.forEach(number -> kept.put(number.text("name"), number.text("figure")));
    return new Sentence(said.text("key"), SentenceTexts.read(kept));
  }

  private static Tick tick(JsonRecord point) {
    return new Tick(
        point.text("by"),
        Instant.parse(point.text("at")),
        point.has("comment") ? Optional.of(point.text("comment")) : Optional.empty());
  }
}

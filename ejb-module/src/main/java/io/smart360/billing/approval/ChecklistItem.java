package io.smart360.billing.approval;

import io.smart360.shared.Sentence;
import io.smart360.shared.SentenceTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One point of the approval checklist and how it stands.
 *
 * @param finding what was computed, in figures and in English; empty for points a person ticks
 * @param said the same, to be written in any language
 * @param tick who ticked it; automatic points have one only where a person took responsibility
 */
public record ChecklistItem(
    ChecklistPoint point,
    boolean isFulfilled,
    String finding,
    List<Sentence> said,
    Optional<Tick> tick) {

  private static final SentenceTexts TEXTS =
      new SentenceTexts("io.smart360.billing.approval.checklist");

  public ChecklistItem {
    said = List.copyOf(said);
  }

  ChecklistItem(
      ChecklistPoint point, boolean isFulfilled, List<Sentence> said, Optional<Tick> tick) {
    this(point, isFulfilled, words(said, Locale.ENGLISH), said, tick);
  }

  /** Who ticked a point, when, and with what words. */
  public record Tick(String by, Instant at, Optional<String> comment) {}

  /** What was computed, in the language of its reader. */
  public String words(Locale language) {
    return words(said, language);
  }

  private static String words(List<Sentence> said, Locale language) {
    return said.stream()
        .map(sentence -> TEXTS.words(sentence, language))
        .collect(Collectors.joining(", "));
  }
}

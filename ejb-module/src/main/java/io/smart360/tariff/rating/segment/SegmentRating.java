package io.smart360.tariff.rating.segment;

import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.LargestRemainder;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rating of one segment while it goes on: its lines so far, and what they are computed with.
 */
public final class SegmentRating {

  private final RatingRequest request;
  private final PeriodLength length;
  private final SegmentUse use;
  private final List<ChargeLine> lines = new ArrayList<>(8);
  private final List<RatingOutcome.Note> notes = new ArrayList<>(0);
  private final Map<Class<?>, Object> memories = new HashMap<>(0);

  public SegmentRating(RatingRequest request) {
    this.request = request;
    requireVersions();
    this.length = new PeriodLength(request);
    this.use = new SegmentUse(request);
  }

  /**
   * Rates everything but taxes: stage by stage, in each the versions in the order of their days.
   */
  public void rateComponents() {
    if (request.versions().size() == 1) {
      for (RatedComponent component : request.versions().get(0).sheet().components()) {
        Part.Parts parts = new Part.Parts(this, new ArrayList<>(1));
        parts.addAll(request.versions().get(0), component);
        parts.all().forEach(Part::rate);
      }
      return;
    }
    Map<String, List<Part>> parts = new HashMap<>();
    for (ChargeType.Stage stage : ChargeType.Stage.values()) {
      for (VersionInForce version : request.versions()) {
        for (RatedComponent component : version.sheet().components()) {
          if (component.stage() == stage) {
            rate(version, parts.computeIfAbsent(component.code(), this::parts));
          }
        }
      }
    }
  }

  public RatingRequest request() {
    return request;
  }

  public PeriodLength length() {
    return length;
  }

  public SegmentUse use() {
    return use;
  }

  public List<ChargeLine> lines() {
    return lines;
  }

  public List<RatingOutcome.Note> notes() {
    return notes;
  }

  /** What charges of one kind keep in mind from line to line, if any was rated so far. */
  public <T> Optional<T> memory(Class<T> kind) {
    return memories.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(kind.cast(memories.get(kind)));
  }

  /** What charges of one kind keep in mind from line to line, begun if there is none yet. */
  public <T> T memory(Class<T> kind, Supplier<T> begun) {
    return kind.cast(memories.computeIfAbsent(kind, first -> begun.get()));
  }

  /** The version whose taxes are levied: that of the last day. */
  public RateSheet lastSheet() {
    return request.versions().get(request.versions().size() - 1).sheet();
  }

  public void add(ChargeHeading heading, LineFigures figures, Derivation derivation) {
    lines.add(
        new ChargeLine(
            lines.size() + 1,
            heading,
            figures.quantity(),
            figures.unit(),
            figures.rate(),
            figures.amount(),
            figures.tier(),
            Optional.empty(),
            derivation));
  }

  public void noteDefault(String name, String value) {
    note(
        "BX-E23",
        "'" + name + "' is not known; " + value + " is assumed.",
        Map.of("characteristic", name, "assumed", value));
  }

  /** Rounds the segment as a whole where the tariff says so; after taxes. */
  public void settle() {
    if (lastSheet().terms().rounding() == LineRounding.SEGMENT) {
      LargestRemainder.settle(lines, lastSheet().currency());
    }
  }

  public void note(String code, String text, Map<String, String> details) {
    RatingOutcome.Note note = new RatingOutcome.Note(code, text, details);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /** What is printed of a line beside its heading. */
  public record LineFigures(
      BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount, int tier) {

    /** Figures of a line without tiers. */
    public static LineFigures of(
        BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount) {
      return new LineFigures(quantity, unit, rate, amount, 0);
    }
  }

  private static void rate(VersionInForce version, List<Part> parts) {
    for (Part part : parts) {
      if (part.version().equals(version)) {
        part.rate();
      }
    }
  }

  /** The parts of a component, whether it applies to them or not, in the order of their days. */
  private List<Part> parts(String code) {
    Part.Parts parts = new Part.Parts(this, new ArrayList<>(1));
    for (VersionInForce version : request.versions()) {
      parts.addAll(version, version.sheet().component(code).orElse(null));
    }
    return parts.all();
  }

  private void requireVersions() {
    LocalDate covered = request.period().start();
    for (VersionInForce version : request.versions()) {
      if (version.days().start().isAfter(covered)) {
        throw RatingRefusal.noVersion(covered + " to " + version.days().start().minusDays(1));
      }
      if (version.days().start().isBefore(covered)) {
        throw new IllegalArgumentException("Two versions rate " + version.days().start());
      }
      covered = version.days().end();
    }
    if (covered.isBefore(request.period().end())) {
      throw RatingRefusal.noVersion(covered + " to " + request.period().lastDay());
    }
    if (covered.isAfter(request.period().end())) {
      throw new IllegalArgumentException("A version rates days after " + request.period());
    }
  }
}

package io.smart360.tariff.rating;

import io.smart360.shared.DateRange;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.model.ChargeHeading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rating of one segment while it goes on: its lines so far, and what they are computed with.
 */
final class SegmentRating {

  private final RatingRequest request;
  private final PeriodLength length;
  private final SegmentUse use;
  private final List<ChargeLine> lines = new ArrayList<>(8);
  private final List<RatingOutcome.Note> notes = new ArrayList<>(0);
  private final PeriodCharges periodCharges = new PeriodCharges();
  private final Discounts discounts = new Discounts();
  private List<Part> parts = List.of();

  SegmentRating(RatingRequest request) {
    this.request = request;
    requireVersions();
    this.length = new PeriodLength(request);
    this.use = new SegmentUse(request);
  }

  /** Rates everything but taxes. */
  void rateComponents() {
    if (request.versions().size() == 1) {
      for (RatedComponent component : request.versions().get(0).sheet().components()) {
        rate(component.code());
      }
    } else {
      CodesInOrder.of(request.versions()).forEach(this::rate);
    }
  }

  RatingRequest request() {
    return request;
  }

  PeriodLength length() {
    return length;
  }

  SegmentUse use() {
    return use;
  }

  List<ChargeLine> lines() {
    return lines;
  }

  List<RatingOutcome.Note> notes() {
    return notes;
  }

  PeriodCharges periodCharges() {
    return periodCharges;
  }

  Discounts discounts() {
    return discounts;
  }

  /** All parts of the component being rated, whether it applies to them or not, in their order. */
  List<Part> parts() {
    return parts;
  }

  /** The version whose taxes are levied: that of the last day. */
  RateSheet lastSheet() {
    return request.versions().get(request.versions().size() - 1).sheet();
  }

  void add(ChargeHeading heading, LineFigures figures, Derivation derivation) {
    lines.add(
        new ChargeLine(
            lines.size() + 1,
            heading,
            figures.quantity(),
            figures.unit(),
            figures.rate(),
            figures.amount(),
            figures.tier(),
            derivation));
  }

  void noteDefault(String name, String value) {
    note("BX-E23", "'" + name + "' is not known; " + value + " is assumed.");
  }

  void note(String code, String text) {
    RatingOutcome.Note note = new RatingOutcome.Note(code, text);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /** What is printed of a line beside its heading. */
  record LineFigures(
      BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount, int tier) {

    /** Figures of a line without tiers. */
    static LineFigures of(BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount) {
      return new LineFigures(quantity, unit, rate, amount, 0);
    }
  }

  private void rate(String code) {
    parts = partsOf(code);
    for (Part part : parts) {
      Optional<RatedComponent> component = part.sheet().component(code);
      component.ifPresent(rated -> rated.rate(part));
    }
    periodCharges.settle();
  }

  private List<Part> partsOf(String code) {
    List<Part> split = new ArrayList<>(1);
    for (VersionInForce version : request.versions()) {
      RatedComponent component = version.sheet().component(code).orElse(null);
      LocalDate start = version.days().start();
      for (LocalDate change : SplitPoints.of(component, version, request.characteristics())) {
        split.add(new Part(this, version, component, new DateRange(start, change)));
        start = change;
      }
      split.add(new Part(this, version, component, new DateRange(start, version.days().end())));
    }
    return split;
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

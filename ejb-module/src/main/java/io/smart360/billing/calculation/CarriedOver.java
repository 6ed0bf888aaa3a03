package io.smart360.billing.calculation;

import io.smart360.billing.account.BilledSegment;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Energy received that earlier bills could not credit (NET), from the last live segment of an
 * agreement to its next one. A segment states all that is left after it, so that whatever is
 * credited is so once: a bill that is voided or cancelled takes its statement with it.
 *
 * @param components the components of the segment that carry over what they cannot credit
 * @param given what the segment may credit, by component; none where no earlier segment tells
 * @param kept what no component of the segment credits, by the component that stated it
 */
record CarriedOver(
    Set<String> components, Map<String, BigDecimal> given, Map<String, BigDecimal> kept) {

  CarriedOver {
    components = Set.copyOf(components);
    given = Map.copyOf(given);
    kept = Map.copyOf(kept);
  }

  /**
   * What the last live segment left, for the components of the next one's tariffs. What a component
   * left that these do not have goes to the first that carries over.
   */
  static CarriedOver to(SegmentDraft draft, List<List<VersionInForce>> tariffs) {
    List<BilledSegment> billed = draft.holding().billed();
    Map<String, BigDecimal> left = billed.isEmpty() ? Map.of() : billed.get(0).carriedOver();
    List<String> components =
        tariffs.stream()
            .flatMap(List::stream)
            .flatMap(version -> version.sheet().carryingOver().stream())
            .distinct()
            .toList();
    if (left.isEmpty() || components.isEmpty()) {
      return new CarriedOver(Set.copyOf(components), Map.of(), left);
    }
    Map<String, BigDecimal> given = new TreeMap<>();
    components.forEach(component -> given.put(component, BigDecimal.ZERO));
    left.forEach(
        (component, quantity) ->
            given.merge(
                given.containsKey(component) ? component : components.get(0),
                quantity,
                BigDecimal::add));
    return new CarriedOver(given.keySet(), given, Map.of());
  }

  /** What is left after the segment: what rating states, nothing where all was credited. */
  Map<String, BigDecimal> leftAfter(List<RatingOutcome> outcomes) {
    Map<String, BigDecimal> left = new TreeMap<>(given);
    left.putAll(kept);
    for (RatingOutcome outcome : outcomes) {
      if (outcome instanceof RatingOutcome.Rated rated) {
        rated.lines().stream()
            .filter(line -> components.contains(line.code()))
            .forEach(line -> left.put(line.code(), BigDecimal.ZERO));
        rated.notes().stream()
            .filter(note -> note.code().equals(RatingOutcome.Note.CARRIED_OVER))
            .map(RatingOutcome.Note::details)
            .forEach(
                details ->
                    left.put(details.get("component"), new BigDecimal(details.get("quantity"))));
      }
    }
    return left;
  }
}

package io.smart360.metering.validation.subject;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What else speaks for or against a reading.
 *
 * @param secondsBetweenReads the reader's pace, the newest interval first; empty when not known
 * @param intervalSum the interval quantities since the last actual reading
 */
public record FieldEvidence(
    Optional<StandingReading> standing,
    Optional<PhotoEvidence> photo,
    Optional<PositionEvidence> position,
    List<Integer> secondsBetweenReads,
    List<MeterEvent> events,
    List<NeighbourRange> neighbours,
    Optional<SiblingRegisters> siblings,
    Optional<BigDecimal> intervalSum) {

  public static final FieldEvidence NONE =
      new FieldEvidence(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public FieldEvidence {
    secondsBetweenReads = List.copyOf(secondsBetweenReads);
    events = List.copyOf(events);
    neighbours = List.copyOf(neighbours);
  }

  public FieldEvidence withStanding(StandingReading reading) {
    return new FieldEvidence(
        Optional.of(reading),
        photo,
        position,
        secondsBetweenReads,
        events,
        neighbours,
        siblings,
        intervalSum);
  }

  public FieldEvidence withPhoto(PhotoEvidence newPhoto) {
    return new FieldEvidence(
        standing,
        Optional.of(newPhoto),
        position,
        secondsBetweenReads,
        events,
        neighbours,
        siblings,
        intervalSum);
  }

  public FieldEvidence withPosition(PositionEvidence newPosition) {
    return new FieldEvidence(
        standing,
        photo,
        Optional.of(newPosition),
        secondsBetweenReads,
        events,
        neighbours,
        siblings,
        intervalSum);
  }

  public FieldEvidence withSecondsBetweenReads(List<Integer> newestFirst) {
    return new FieldEvidence(
        standing, photo, position, newestFirst, events, neighbours, siblings, intervalSum);
  }

  public FieldEvidence withEvents(List<MeterEvent> newEvents) {
    return new FieldEvidence(
        standing,
        photo,
        position,
        secondsBetweenReads,
        newEvents,
        neighbours,
        siblings,
        intervalSum);
  }

  public FieldEvidence withNeighbours(List<NeighbourRange> newNeighbours) {
    return new FieldEvidence(
        standing,
        photo,
        position,
        secondsBetweenReads,
        events,
        newNeighbours,
        siblings,
        intervalSum);
  }

  public FieldEvidence withSiblings(SiblingRegisters newSiblings) {
    return new FieldEvidence(
        standing,
        photo,
        position,
        secondsBetweenReads,
        events,
        neighbours,
        Optional.of(newSiblings),
        intervalSum);
  }

  public FieldEvidence withIntervalSum(BigDecimal newSum) {
    return new FieldEvidence(
        standing,
        photo,
        position,
        secondsBetweenReads,
        events,
        neighbours,
        siblings,
        Optional.of(newSum));
  }
}

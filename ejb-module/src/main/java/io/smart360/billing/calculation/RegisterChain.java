package io.smart360.billing.calculation;

import io.smart360.billing.account.Installation;
import io.smart360.billing.account.Reading;
import io.smart360.billing.account.Register;
import io.smart360.shared.DateRange;
import io.smart360.shared.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The readings of one register of one installation that a segment rests on, from the one it starts
 * at to the one it ends at; each in between splits the use (BX-RATE-R22).
 */
final class RegisterChain {

  private static final int DECIMALS = 4;

  private final MeteredSegment segment;
  private final Installation installation;
  private final Register register;

  RegisterChain(MeteredSegment segment, Installation installation, Register register) {
    this.segment = segment;
    this.installation = installation;
    this.register = register;
  }

  /** The meter row; nothing if the register was read on one day only. */
  Optional<MeterRow> row() {
    Reading opening = opening();
    LocalDate last = lastDate();
    List<Reading> later = laterReadings(opening, last);
    requireEnd(later, last);
    if (later.isEmpty()) {
      return Optional.empty();
    }
    Reading present = later.get(later.size() - 1);
    requireForward(opening, later);
    boolean rolledOver = later.stream().anyMatch(Reading::rolledOver);
    BigDecimal use = useOf(opening, later);
    return Optional.of(
        new MeterRow(
            installation, register, opening, present, rolledOver, use, spans(opening, later, use)));
  }

  /** First day this register works at the connection. */
  private LocalDate begins() {
    return register.validStart().isAfter(installation.installedOn())
        ? register.validStart()
        : installation.installedOn();
  }

  private boolean beginsInside() {
    return !begins().isBefore(segment.start());
  }

  private Reading opening() {
    if (beginsInside()) {
      return on(begins())
          .orElseThrow(
              () ->
                  segment.followsAnother(begins())
                      ? refused(
                          ExceptionCode.EXCHANGE_INCOMPLETE,
                          "BX-E24.fitting",
                          Map.of("day", begins()))
                      : refused(
                          ExceptionCode.READING_MISSING, "BX-E03.first", Map.of("day", begins())));
    }
    Optional<Reading> found = segment.isFirst() ? openingOfHolder() : lastBefore(segment.start());
    return found.orElseThrow(
        () ->
            refused(ExceptionCode.READING_MISSING, "BX-E03.start", Map.of("day", segment.start())));
  }

  /**
   * At a move-in the reading of its first day, or of the day before; a meter that was fitted before
   * and not read since counts from its fitting.
   */
  private Optional<Reading> openingOfHolder() {
    LocalDate first = segment.start();
    Optional<Reading> event =
        usable()
            .filter(reading -> reading.readOn().equals(first))
            .filter(reading -> !reading.type().equals("REGULAR"))
            .findFirst();
    return event
        .or(
            () ->
                lastBefore(first)
                    .filter(
                        reading ->
                            reading.isInstall() || reading.readOn().equals(first.minusDays(1))))
        .or(() -> on(first));
  }

  private LocalDate lastDate() {
    LocalDate ends =
        register.validEnd().isBefore(installation.removedOn())
            ? register.validEnd()
            : installation.removedOn();
    return ends.isAfter(segment.presentOn()) ? segment.presentOn() : ends;
  }

  private boolean endsInside() {
    return !installation.removedOn().isAfter(segment.presentOn())
        || !register.validEnd().isAfter(segment.presentOn());
  }

  /** One reading a day: of several that which is meant for the event of the day. */
  private List<Reading> laterReadings(Reading opening, LocalDate last) {
    TreeMap<LocalDate, Reading> byDay = new TreeMap<>();
    usable()
        .filter(reading -> reading.readOn().isAfter(opening.readOn()))
        .filter(reading -> !reading.readOn().isAfter(last))
        .forEach(reading -> byDay.merge(reading.readOn(), reading, this::preferred));
    return List.copyOf(byDay.values());
  }

  private Reading preferred(Reading one, Reading other) {
    return Stream.of(one, other)
        .min(
            Comparator.comparingInt(this::rank)
                .thenComparing(Reading::id, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private int rank(Reading reading) {
    if (endsInside() && reading.type().equals("REMOVE")) {
      return 0;
    }
    return reading.canEndPeriod() ? 1 : 2;
  }

  private void requireEnd(List<Reading> later, LocalDate last) {
    boolean isRead =
        (later.isEmpty() && !begins().isBefore(last))
            || later.stream().anyMatch(reading -> isAt(reading, last));
    if (isRead) {
      return;
    }
    if (endsInside()) {
      throw refused(ExceptionCode.EXCHANGE_INCOMPLETE, "BX-E24.removal", Map.of("day", last));
    }
    Optional<Reading> waiting =
        ofRegister().filter(reading -> reading.readOn().equals(last)).findFirst();
    if (waiting.isPresent()) {
      throw segment.refused(
          ExceptionCode.READING_NOT_VALIDATED, PresentReading.notValidated(waiting.get()));
    }
    throw refused(ExceptionCode.READING_MISSING, "BX-E03.day", Map.of("day", last));
  }

  /** A removal may be written down a day early. */
  private boolean isAt(Reading reading, LocalDate last) {
    return reading.readOn().equals(last)
        || (endsInside() && reading.readOn().equals(last.minusDays(1)));
  }

  private void requireForward(Reading opening, List<Reading> later) {
    Reading previous = opening;
    for (Reading reading : later) {
      boolean wentBack =
          register.countsOn()
              && !previous.isEstimate()
              && register.useBetween(previous, reading).signum() < 0;
      if (wentBack) {
        throw refused(
            ExceptionCode.NEGATIVE_CONSUMPTION,
            "BX-E06",
            Map.of(
                "previous",
                previous.value().orElseThrow(),
                "present",
                reading.value().orElseThrow(),
                "day",
                reading.readOn()));
      }
      previous = reading;
    }
  }

  private BigDecimal useOf(Reading opening, List<Reading> later) {
    if (register.countsOn()) {
      Reading last = later.get(later.size() - 1);
      boolean rolledOver = later.stream().anyMatch(Reading::rolledOver);
      BigDecimal steps = last.value().orElseThrow().subtract(opening.value().orElseThrow());
      BigDecimal turned = rolledOver ? BigDecimal.TEN.pow(register.dials()) : BigDecimal.ZERO;
      return steps
          .add(turned)
          .multiply(register.multiplier())
          .setScale(DECIMALS, java.math.RoundingMode.HALF_UP);
    }
    Stream<BigDecimal> values =
        later.stream().map(reading -> register.useBetween(opening, reading));
    return register.measuresLoad()
        ? values.max(Comparator.naturalOrder()).orElseThrow()
        : values.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The use between each two readings; the last takes what rounding has left. */
  private List<MeterRow.Span> spans(Reading opening, List<Reading> later, BigDecimal use) {
    List<MeterRow.Span> spans = new ArrayList<>(later.size());
    LocalDate from = segment.firstDayOf(begins());
    Reading previous = opening;
    BigDecimal left = use;
    BigDecimal carried = BigDecimal.ZERO;
    for (int i = 0; i < later.size(); i++) {
      Reading reading = later.get(i);
      boolean isLast = i == later.size() - 1;
      BigDecimal between = register.useBetween(previous, reading);
      BigDecimal share = isLast && !register.measuresLoad() ? left : between.add(carried);
      LocalDate end = isLast ? segment.endOf(reading.readOn()) : reading.readOn().plusDays(1);
      if (from.isBefore(end)) {
        spans.add(
            new MeterRow.Span(
                new DateRange(from, end), share, List.of(previous.id(), reading.id())));
        left = left.subtract(share);
        carried = BigDecimal.ZERO;
        from = end;
      } else {
        carried = carried.add(between);
      }
      previous = reading;
    }
    return spans;
  }

  private Optional<Reading> lastBefore(LocalDate day) {
    return usable()
        .filter(reading -> reading.readOn().isBefore(day))
        .max(Comparator.comparing(Reading::readOn).thenComparing(Reading::id));
  }

  private Optional<Reading> on(LocalDate day) {
    return usable()
        .filter(reading -> reading.readOn().equals(day))
        .min(Comparator.comparing((Reading reading) -> !reading.isInstall()));
  }

  private Stream<Reading> usable() {
    return ofRegister().filter(Reading::isUsable);
  }

  private Stream<Reading> ofRegister() {
    return segment.inputs().readings().stream()
        .filter(reading -> reading.registerId() == register.id());
  }

  /** Of this meter and register, whose numbers are added. */
  private Refusal refused(ExceptionCode code, String key, Map<String, Object> numbers) {
    Map<String, Object> all = new HashMap<>(numbers);
    all.put("meter", installation.meterNumber());
    all.put("register", register.number());
    return segment.refused(code, new Sentence(key, all));
  }
}

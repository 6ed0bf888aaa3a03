package io.smart360.billing.calculation;

import io.smart360.billing.account.AccountInputs;
import io.smart360.billing.account.DatedValue;
import io.smart360.billing.account.Installation;
import io.smart360.shared.DateRange;
import io.smart360.tariff.rating.determinant.Characteristics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What prices may depend on in one segment: the customer class, the size of the meter, and the
 * characteristics of area, account, connection and agreement, the more special outweighing the
 * general.
 */
final class SegmentCharacteristics {

  /** Characteristic that holds the account's category. */
  static final String CUSTOMER_CLASS = "customer_class";

  /** Characteristic that holds the size of the fitted meter. */
  static final String METER_SIZE = "meter_size";

  private final DateRange period;
  private final Characteristics.Builder builder = Characteristics.builder();
  private final Map<String, List<Map<String, String>>> recorded = new TreeMap<>();

  private SegmentCharacteristics(DateRange period) {
    this.period = period;
  }

  static SegmentCharacteristics of(AccountInputs account, SegmentDraft draft, CarriedOver carried) {
    SegmentCharacteristics values = new SegmentCharacteristics(draft.period());
    Map<String, DatedValue.Subject> known =
        values.addRecorded(
            Stream.concat(
                    account.characteristics().stream(), draft.inputs().characteristics().stream())
                .toList());
    carried
        .given()
        .forEach(
            (component, quantity) ->
                values.always(
                    Characteristics.carriedOver(component),
                    quantity.stripTrailingZeros().toPlainString()));
    if (!known.containsKey(CUSTOMER_CLASS)) {
      values.always(CUSTOMER_CLASS, account.account().category());
    }
    if (!known.containsKey(METER_SIZE)) {
      values.addMeterSizes(draft.inputs().installations());
    }
    return values;
  }

  /** As rating takes them. */
  Characteristics values() {
    return builder.build();
  }

  /** The same by name, each value with its first and last day unless it holds throughout. */
  Map<String, List<Map<String, String>>> recorded() {
    return recorded;
  }

  private Map<String, DatedValue.Subject> addRecorded(List<DatedValue> recorded) {
    Map<String, DatedValue.Subject> subjects = new HashMap<>();
    for (DatedValue value : recorded) {
      subjects.merge(
          value.name(), value.subject(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
    for (DatedValue value : recorded) {
      if (value.subject() == subjects.get(value.name())) {
        add(value.name(), value.value(), value.start(), value.end());
      }
    }
    return subjects;
  }

  /** A larger meter counts from the day after the exchange, as its use does. */
  private void addMeterSizes(List<Installation> installations) {
    LocalDate start = LocalDate.MIN;
    for (int i = 0; i < installations.size(); i++) {
      boolean isSame =
          i + 1 < installations.size()
              && installations.get(i).meterSize().equals(installations.get(i + 1).meterSize());
      if (!isSame) {
        boolean isLast = i == installations.size() - 1;
        LocalDate end = isLast ? LocalDate.MAX : installations.get(i).removedOn().plusDays(1);
        add(METER_SIZE, installations.get(i).meterSize(), start, end);
        start = end;
      }
    }
  }

  /** A value on all days of the segment is as good as one that always holds. */
  private void add(String name, String value, LocalDate start, LocalDate end) {
    boolean holdsThroughout = !start.isAfter(period.start()) && !end.isBefore(period.end());
    if (holdsThroughout) {
      always(name, value);
      return;
    }
    boolean holdsAtAll = start.isBefore(period.end()) && end.isAfter(period.start());
    if (holdsAtAll) {
      builder.during(name, new DateRange(start, end), value);
      LocalDate from = start.isAfter(period.start()) ? start : period.start();
      LocalDate to = end.isBefore(period.end()) ? end.minusDays(1) : period.lastDay();
      record(name, Map.of("value", value, "from", from.toString(), "to", to.toString()));
    }
  }

  private void always(String name, String value) {
    builder.always(name, value);
    record(name, Map.of("value", value));
  }

  private void record(String name, Map<String, String> value) {
    recorded.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
  }
}

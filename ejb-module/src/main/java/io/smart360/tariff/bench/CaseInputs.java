package io.smart360.tariff.bench;

import io.smart360.tariff.json.JsonRecord;
import io.smart360.tariff.rating.determinant.Characteristics;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the customer of a case, read once for all cases that state the same.
 *
 * <p>Every single value of the inputs is a characteristic. Of an electricity tariff the inputs may
 * also state what was measured, in place of the column {@code usage}: {@code usage_by_period}, an
 * object of the energy of each bucket ({@code {"1": 120.5, "2": 80}}), or the buckets of the tariff
 * by their own names ({@code "off_peak": 210}); {@code demand}, the highest load, and {@code
 * demand_by_period}, that of each bucket, in kW or as the tariff says; {@code past_demand}, an
 * object of earlier highest loads by month ({@code {"2025-08": 120}}) or, where buckets have their
 * own, of those by bucket ({@code {"2025-08": {"on_peak": 120}}}); {@code received}, the energy fed
 * in. A bucket that is not named where others are had no use.
 *
 * <p>Of any tariff they may state {@code usage_by_reading}, the use of a period that was read more
 * than once, by the last day of each ({@code {"2026-03-15": 9, "2026-03-31": 15}}), {@code
 * past_usage}, the use of earlier months that a winter average looks back on ({@code {"2025-12":
 * 8}}), and {@code passed_on}, charges from elsewhere by the component that takes them ({@code
 * {"balance": 12.5}}).
 */
final class CaseInputs {

  private static final int MOST_KEPT = 20_000;
  private static final String CUSTOMER_CLASS = "customer_class";

  private final Map<Key, Characteristics> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Characteristics> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Key(TestedTariff tariff, String customerClass, String inputs, boolean nominal) {

    @Override
    @SuppressWarnings("ReferenceEquality") // a tariff is read once; to compare two takes long
    public boolean equals(Object other) {
      return other instanceof Key that
          && tariff == that.tariff
          && nominal == that.nominal
          && customerClass.equals(that.customerClass)
          && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
      return (System.identityHashCode(tariff) * 31 + inputs.hashCode()) * 31
          + customerClass.hashCode();
    }
  }

  /** The characteristics of a case; a nominal period has the normal days of its frequency. */
  Characteristics of(RateCase tested, TestedTariff tariff, boolean nominal) {
    Key key = new Key(tariff, tested.customerClass(), tested.inputs(), nominal);
    Characteristics known = kept.get(key);
    if (known == null) {
      known = read(tested, tariff, nominal);
      kept.put(key, known);
    }
    return known;
  }

  private static Characteristics read(RateCase tested, TestedTariff tariff, boolean nominal) {
    Map<String, String> values = new LinkedHashMap<>();
    if (nominal) {
      values.put("days_in_period", tariff.latest().frequency().normalDays().toPlainString());
    }
    if (!tested.inputs().isBlank()) {
      members(tested.inputs())
          .forEach((name, value) -> values.put(name, tariff.spelling().apply(value)));
    }
    if (!tested.customerClass().isEmpty()) {
      values.put(CUSTOMER_CLASS, tested.customerClass());
    }
    return Characteristics.of(values);
  }

  private static Map<String, String> members(String json) {
    try {
      return JsonRecord.parse(json).texts();
    } catch (IllegalArgumentException unreadable) {
      throw CaseFault.inRow(
          "inputs_json is no JSON object: " + json + " (" + unreadable.getMessage() + ")");
    }
  }
}

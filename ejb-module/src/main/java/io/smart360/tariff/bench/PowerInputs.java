package io.smart360.tariff.bench;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.json.JsonRecord;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Energy by bucket, loads and received energy that the inputs of a case of an electricity tariff
 * state; see {@link CaseInputs} for their names.
 */
final class PowerInputs {

  static final String USAGE_BY_PERIOD = "usage_by_period";
  static final String DEMAND = "demand";
  static final String DEMAND_BY_PERIOD = "demand_by_period";
  static final String PAST_DEMAND = "past_demand";
  static final String RECEIVED = "received";

  private static final RateUnit KILOWATT = RateUnit.of("kW");

  private final JsonRecord inputs;
  private final Set<String> buckets = new TreeSet<>();
  private final Set<String> loads = new TreeSet<>();
  private RateUnit loadUnit = KILOWATT;

  private PowerInputs(JsonRecord inputs, TestedTariff tariff) {
    this.inputs = inputs;
    tariff
        .definition()
        .versions()
        .forEach(version -> version.components().forEach(component -> know(component.charge())));
  }

  /**
   * Adds what the inputs measure to a request.
   *
   * @return whether the use of buckets is among it, which then is all the use there is
   */
  static boolean addTo(
      RatingRequest.Builder request, RateCase tested, TestedTariff tariff, DateRange period) {
    boolean isPower = tariff.definition().header().service() == ServiceKind.ELECTRICITY;
    if (!isPower || tested.inputs().isBlank()) {
      return false;
    }
    PowerInputs inputs = new PowerInputs(JsonRecord.parse(tested.inputs()), tariff);
    inputs.addLoads(request, period);
    RateUnit unit = tariff.latest().unit();
    inputs
        .single(RECEIVED)
        .ifPresent(
            received -> request.use(MeasuredUse.received(period, received, unit, List.of())));
    Map<String, BigDecimal> usage = inputs.usage();
    usage.forEach(
        (bucket, use) ->
            request.use(MeasuredUse.consumption(period, use, unit, List.of()).inBucket(bucket)));
    return !usage.isEmpty();
  }

  private void know(Charge charge) {
    if (charge instanceof TouCharge timeOfUse) {
      buckets.addAll(timeOfUse.byBucket().keySet());
    } else if (charge instanceof DemandCharge demand) {
      loads.add(demand.demand().bucket());
      loadUnit = RateUnit.of(demand.unit());
    } else if (charge instanceof SeasonalCharge seasonal) {
      seasonal.bySeason().values().forEach(this::know);
    } else if (charge instanceof VariantCharge variant) {
      variant.byValue().values().forEach(this::know);
    }
  }

  /** The use of each bucket; of buckets that are not named while others are, there is none. */
  private Map<String, BigDecimal> usage() {
    Map<String, BigDecimal> usage = new LinkedHashMap<>(named(USAGE_BY_PERIOD));
    inputs
        .texts()
        .forEach(
            (name, value) ->
                bucketNamed(name).ifPresent(bucket -> usage.put(bucket, number(name, value))));
    if (!usage.isEmpty()) {
      buckets.forEach(bucket -> usage.putIfAbsent(bucket, BigDecimal.ZERO));
    }
    return usage;
  }

  private Optional<String> bucketNamed(String name) {
    return buckets.stream().filter(bucket -> plain(bucket).equals(plain(name))).findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private void addLoads(RatingRequest.Builder request, DateRange period) {
    Map<String, BigDecimal> byPeriod = named(DEMAND_BY_PERIOD);
    if (!byPeriod.isEmpty()) {
      loads.stream()
          .filter(bucket -> !bucket.isEmpty())
          .forEach(bucket -> byPeriod.putIfAbsent(bucket, BigDecimal.ZERO));
    }
    byPeriod.forEach(
        (bucket, load) ->
            request.use(MeasuredUse.load(period, load, loadUnit, List.of()).inBucket(bucket)));
    single(DEMAND)
        .ifPresent(load -> request.use(MeasuredUse.load(period, load, loadUnit, List.of())));
    List<PastDemands.Load> past = new ArrayList<>();
    named(PAST_DEMAND)
        .forEach((month, load) -> past.add(PastDemands.Load.of(month(month), load, loadUnit)));
    byName(PAST_DEMAND)
        .forEach(
            (month, ofBuckets) ->
                ofBuckets.texts().forEach((bucket, load) -> past.add(past(month, bucket, load))));
    request.pastDemands(new PastDemands(past));
  }

  private PastDemands.Load past(String month, String bucket, String load) {
    return new PastDemands.Load(month(month), number(PAST_DEMAND, load), loadUnit, bucket);
  }

  private static DateRange month(String name) {
    try {
      YearMonth month = YearMonth.parse(name);
      return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
    } catch (DateTimeException notAMonth) {
      throw CaseFault.inRow(PAST_DEMAND + " '" + name + "' is no month such as 2026-07");
    }
  }

  private Map<String, BigDecimal> named(String name) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    if (inputs.has(name)) {
      inputs.record(name).texts().forEach((key, value) -> numbers.put(key, number(name, value)));
    }
    return numbers;
  }

  /** The members of an object that are objects themselves. */
  private Map<String, JsonRecord> byName(String name) {
    return inputs.has(name) ? inputs.record(name).records() : Map.of();
  }

  private Optional<BigDecimal> single(String name) {
    return Optional.ofNullable(inputs.texts().get(name)).map(value -> number(name, value));
  }

  private static BigDecimal number(String name, String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException words) {
      throw CaseFault.inRow(name + " '" + value + "' is no number");
    }
  }
}

package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainBillable;
import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainMeasures;
import io.smart360.tariff.naive.PlainCase.PlainPeriod;
import io.smart360.tariff.naive.PlainCase.PlainRules;
import io.smart360.tariff.naive.PlainCase.PlainTable;
import io.smart360.tariff.naive.PlainCase.PlainTax;
import io.smart360.tariff.naive.PlainCase.PlainUse;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Cases drawn from a seed: the same seed gives the same case for ever. */
final class RandomCases {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Draw draw;

  RandomCases(long seed) {
    draw = new Draw(seed);
  }

  PlainCase next() {
    PlainPeriod period = period();
    boolean hasBuckets = draw.oneIn(3);
    boolean hasBillables = draw.oneIn(4);
    return new PlainCase(
        period,
        measures(period, hasBuckets),
        hasBillables ? billables(period) : List.of(),
        characteristics(period),
        rules(),
        versions(period, hasBuckets, hasBillables));
  }

  private PlainPeriod period() {
    int cycle = draw.oneIn(40) ? 12 : draw.pick(List.of(1, 1, 1, 1, 2, 2, 3));
    int usual = cycle == 12 ? 365 : cycle * 30 + (cycle > 1 ? 1 : 0);
    int days = draw.oneIn(3) ? 1 + draw.below(Math.min(2 * usual, 400)) : usual;
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(draw.below(730));
    return new PlainPeriod(
        from, from.plusDays(days), cycle, usual + draw.below(3) - 1, draw.oneIn(4));
  }

  private PlainRules rules() {
    return new PlainRules(
        draw.pick(List.of(1, 1, 1, 2, 3, 12)),
        draw.pick(List.of("SCHEDULED", "NORMAL", "THIRTY", "YEAR_TWELFTH")),
        draw.oneIn(4),
        draw.pick(List.of(0, 2, 4)),
        draw.pick(List.of("HALF_UP", "HALF_UP", "HALF_EVEN", "FLOOR", "CEILING")),
        draw.pick(List.of("EACH_DAY", "EACH_DAY", "EACH_DAY", "PERIOD_START", "PERIOD_END")),
        draw.oneIn(4));
  }

  private PlainMeasures measures(PlainPeriod period, boolean hasBuckets) {
    List<PlainUse> past = new ArrayList<>();
    LocalDate end = period.from();
    for (int left = draw.below(9); left > 0; left--) {
      LocalDate from = end.minusDays(27L + draw.below(8));
      past.add(new PlainUse(from, end, draw.decimal(90, 3), ""));
      end = from;
    }
    List<String> buckets = hasBuckets ? List.of("OFF", "PEAK") : List.of("");
    return new PlainMeasures(
        draw.pick(List.of("CCF", "CCF", "m3", "kgal")),
        uses(period, buckets),
        draw.oneIn(2) ? uses(period, List.of("")) : List.of(),
        uses(period, List.of("")),
        past);
  }

  private List<PlainUse> uses(PlainPeriod period, List<String> buckets) {
    List<PlainUse> uses = new ArrayList<>();
    LocalDate from = period.from();
    while (from.isBefore(period.end())) {
      boolean isRest = !draw.oneIn(3);
      LocalDate end = isRest ? period.end() : from.plusDays(1L + draw.below(20));
      end = end.isAfter(period.end()) ? period.end() : end;
      for (String bucket : buckets) {
        BigDecimal quantity = draw.oneIn(10) ? BigDecimal.ZERO : draw.decimal(80, 3);
        uses.add(new PlainUse(from, end, quantity, bucket));
      }
      from = end;
    }
    return uses;
  }

  private List<PlainBillable> billables(PlainPeriod period) {
    List<PlainBillable> billables = new ArrayList<>();
    for (int left = draw.below(4); left > 0; left--) {
      LocalDate on = draw.within(period).plusDays(draw.below(21) - 10L);
      BigDecimal amount = draw.decimal(90, 2).subtract(BigDecimal.TEN);
      billables.add(new PlainBillable("call", on, amount));
    }
    return billables;
  }

  private Map<String, NavigableMap<LocalDate, String>> characteristics(PlainPeriod period) {
    Map<String, NavigableMap<LocalDate, String>> known = new HashMap<>();
    known.put("meter_size", dated(period, RandomPrices.KEYS.get("meter_size")));
    known.put("zone", dated(period, RandomPrices.KEYS.get("zone")));
    known.put("class", dated(period, RandomPrices.KEYS.get("class")));
    known.put("bins", dated(period, List.of("1", "2", "0")));
    known.put("household", dated(period, List.of("", "1", "2", "3", "4", "6")));
    known.put("area", dated(period, List.of("0", "500", "1500.5", "2200.75")));
    known.put("winter_average", dated(period, List.of("4", "12.5", "30.0417")));
    known.put("old", dated(period, List.of("", "yes", "no")));
    known.put("certificate", dated(period, List.of("", "yes", "no")));
    known.put("service_status", dated(period, List.of("", "", "ACTIVE", "DISCONNECTED")));
    String carried = draw.pick(List.of("", "", "0", "7.5"));
    known.put("received_carried_over", new TreeMap<>(Map.of(LONG_AGO, carried)));
    return known;
  }

  private NavigableMap<LocalDate, String> dated(PlainPeriod period, List<String> values) {
    NavigableMap<LocalDate, String> dated = new TreeMap<>();
    dated.put(LONG_AGO, draw.pick(values));
    while (draw.oneIn(5)) {
      dated.put(draw.within(period), draw.pick(values));
    }
    return dated;
  }

  private List<PlainVersion> versions(
      PlainPeriod period, boolean hasBuckets, boolean hasBillables) {
    NavigableMap<LocalDate, PlainVersion> versions = new TreeMap<>();
    LocalDate from = LONG_AGO;
    do {
      List<PlainCharge> charges = new RandomCharges(draw, period).all(hasBuckets, hasBillables);
      if (!versions.isEmpty() && draw.oneIn(2)) {
        charges = withSameAmounts(versions.lastEntry().getValue(), charges);
      }
      versions.put(from, new PlainVersion(from, defaults(), definitions(), charges, taxes(period)));
      from = draw.within(period);
    } while (draw.oneIn(3));
    return List.copyOf(versions.values());
  }

  /** A later version that leaves amounts per period as they were. */
  private static List<PlainCharge> withSameAmounts(PlainVersion before, List<PlainCharge> charges) {
    List<PlainCharge> mixed = new ArrayList<>();
    for (PlainCharge charge : charges) {
      boolean isKept = charge.kind().equals("FIXED") || charge.kind().equals("DEMAND");
      mixed.add(isKept ? before.charge(charge.code()).orElse(charge) : charge);
    }
    return mixed;
  }

  private Map<String, PlainTable> defaults() {
    PlainTable household =
        draw.oneIn(2)
            ? new PlainTable(List.of(), Map.of("", "3"))
            : new PlainTable(List.of("class"), Map.of("HOME", "4", "SHOP", "1"));
    return Map.of("household", household);
  }

  private Map<String, PlainTable> definitions() {
    Map<String, String> byZone =
        Map.of("A", draw.decimal(3, 2).toString(), "B", "1.5 * factor", "C", "0");
    return Map.of(
        "factor", new PlainTable(List.of(), Map.of("", "1.014")),
        "zone_price", new PlainTable(List.of("zone"), byZone),
        "indoor", new PlainTable(List.of(), Map.of("", "household * 50 * days / 748")),
        "outdoor", new PlainTable(List.of(), Map.of("", "area * zone_price / 130")));
  }

  private List<PlainTax> taxes(PlainPeriod period) {
    List<PlainTax> taxes = new ArrayList<>();
    for (int number = 1; number <= 4 && !draw.oneIn(3); number++) {
      NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
      rates.put(LONG_AGO, draw.decimal(20, 3));
      rates.put(draw.within(period), draw.decimal(20, 3));
      boolean isIncluded = draw.oneIn(3);
      taxes.add(
          new PlainTax(
              "tax" + number,
              1 + draw.below(3),
              draw.oneIn(2),
              isIncluded,
              !isIncluded && draw.oneIn(3),
              !isIncluded && draw.oneIn(5),
              draw.pick(
                  List.of(Set.of("STANDARD"), Set.of("REDUCED"), Set.of("STANDARD", "REDUCED"))),
              draw.oneIn(6) ? "A" : "",
              draw.oneIn(4),
              rates));
    }
    return taxes;
  }
}

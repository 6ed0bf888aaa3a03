package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainPeriod;
import io.smart360.tariff.naive.PlainCase.PlainPrice;
import io.smart360.tariff.naive.PlainCase.PlainRules;
import io.smart360.tariff.naive.PlainCase.PlainTax;
import io.smart360.tariff.naive.PlainCase.PlainTerms;
import io.smart360.tariff.naive.PlainCase.PlainUse;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Cases drawn from a seed: the same seed gives the same case for ever. */
final class RandomCases {

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "", List.of(""),
          "meter_size", List.of("5/8\"", "1\"", "2\""),
          "zone", List.of("A", "B"),
          "season", List.of("summer", "winter"));
  private static final List<String> USE_KINDS = List.of("FLAT", "BLOCK", "STEP");

  private final Random random;

  RandomCases(long seed) {
    random = new Random(seed);
  }

  PlainCase next() {
    PlainPeriod period = period();
    boolean hasBuckets = oneIn(3);
    List<PlainVersion> versions = versions(period, hasBuckets);
    Map<String, NavigableMap<LocalDate, String>> known = new HashMap<>();
    known.put("meter_size", dated(period, KEYS.get("meter_size")));
    known.put("zone", dated(period, KEYS.get("zone")));
    known.put("bins", dated(period, List.of("1", "2", "0")));
    List<PlainUse> uses = uses(period, hasBuckets ? List.of("OFF", "PEAK") : List.of(""));
    List<PlainUse> loads = uses(period, List.of(""));
    return new PlainCase(period, uses, loads, pastLoads(period), known, rules(), versions);
  }

  private PlainPeriod period() {
    int[] months = {1, 1, 1, 1, 2, 2, 3};
    int cycle = oneIn(40) ? 12 : months[random.nextInt(months.length)];
    int usual = cycle == 12 ? 365 : cycle * 30 + (cycle > 1 ? 1 : 0);
    int days = oneIn(3) ? 1 + random.nextInt(Math.min(2 * usual, 400)) : usual;
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(730));
    return new PlainPeriod(
        from, from.plusDays(days), cycle, usual + random.nextInt(3) - 1, oneIn(4));
  }

  private PlainRules rules() {
    String[] bases = {"SCHEDULED", "NORMAL", "THIRTY", "YEAR_TWELFTH"};
    int[] months = {1, 1, 1, 2, 3, 12};
    int[] decimals = {0, 2, 4};
    return new PlainRules(
        months[random.nextInt(months.length)],
        bases[random.nextInt(bases.length)],
        oneIn(4),
        decimals[random.nextInt(decimals.length)]);
  }

  private List<PlainUse> pastLoads(PlainPeriod period) {
    List<PlainUse> loads = new ArrayList<>();
    LocalDate end = period.from();
    for (int left = random.nextInt(9); left > 0; left--) {
      LocalDate from = end.minusDays(27L + random.nextInt(8));
      loads.add(new PlainUse(from, end, decimal(90, 3), ""));
      end = from;
    }
    return loads;
  }

  private List<PlainUse> uses(PlainPeriod period, List<String> buckets) {
    List<PlainUse> uses = new ArrayList<>();
    LocalDate from = period.from();
    while (from.isBefore(period.end())) {
      boolean isRest = !oneIn(3);
      LocalDate end = isRest ? period.end() : from.plusDays(1L + random.nextInt(20));
      end = end.isAfter(period.end()) ? period.end() : end;
      for (String bucket : buckets) {
        uses.add(new PlainUse(from, end, oneIn(10) ? BigDecimal.ZERO : decimal(80, 3), bucket));
      }
      from = end;
    }
    return uses;
  }

  private NavigableMap<LocalDate, String> dated(PlainPeriod period, List<String> values) {
    NavigableMap<LocalDate, String> dated = new TreeMap<>();
    dated.put(LocalDate.of(2020, 1, 1), pick(values));
    while (oneIn(4)) {
      dated.put(within(period), pick(values));
    }
    return dated;
  }

  private List<PlainVersion> versions(PlainPeriod period, boolean hasBuckets) {
    NavigableMap<LocalDate, PlainVersion> versions = new TreeMap<>();
    LocalDate first = LocalDate.of(2020, 1, 1);
    PlainVersion version = version(first, hasBuckets);
    versions.put(first, version);
    while (oneIn(3)) {
      LocalDate from = within(period);
      version = oneIn(2) ? version(from, hasBuckets) : sameFixedCharges(version, from, hasBuckets);
      versions.put(from, version);
    }
    return List.copyOf(versions.values());
  }

  /** A later version that leaves amounts per period as they were. */
  private PlainVersion sameFixedCharges(PlainVersion before, LocalDate from, boolean hasBuckets) {
    List<PlainCharge> charges = new ArrayList<>();
    for (PlainCharge charge : version(from, hasBuckets).charges()) {
      Optional<PlainCharge> same =
          before.charge(charge.code()).filter(old -> old.kind().equals(charge.kind()));
      boolean isKept = charge.kind().equals("FIXED") || charge.kind().equals("DEMAND");
      charges.add(isKept ? same.orElse(charge) : charge);
    }
    return new PlainVersion(from, charges, before.taxes());
  }

  private PlainVersion version(LocalDate from, boolean hasBuckets) {
    List<PlainCharge> charges = new ArrayList<>();
    charges.add(charge("service", "FIXED", List.of()));
    charges.add(charge("use", USE_KINDS.get(random.nextInt(3)), List.of()));
    if (oneIn(2)) {
      charges.add(charge("sewer", USE_KINDS.get(random.nextInt(3)), List.of()));
    }
    if (hasBuckets && oneIn(2)) {
      charges.add(charge("power", "TOU", List.of()));
    }
    if (oneIn(3)) {
      charges.add(charge("load", "DEMAND", List.of()));
    }
    if (oneIn(3)) {
      charges.add(charge("bins", "UNIT", List.of()));
    }
    if (oneIn(3)) {
      charges.add(charge("least", "MINIMUM", List.of("service", "use")));
    }
    if (oneIn(2)) {
      charges.add(charge("fee", "PERCENT", List.of("service", "use", "sewer", "power", "load")));
    }
    if (oneIn(2)) {
      charges.add(charge("senior", "PERCENT_OFF", List.of("service", "use")));
    }
    if (oneIn(3)) {
      charges.add(charge("lifeline", "AMOUNT_OFF", List.of("use")));
    }
    return new PlainVersion(from, within(charges), taxes(from));
  }

  /** Bases may only name components that the version has. */
  private static List<PlainCharge> within(List<PlainCharge> charges) {
    List<String> codes = charges.stream().map(PlainCharge::code).toList();
    return charges.stream().map(charge -> withBase(charge, codes)).toList();
  }

  private static PlainCharge withBase(PlainCharge charge, List<String> codes) {
    PlainTerms terms = charge.terms();
    return new PlainCharge(
        charge.code(),
        charge.kind(),
        charge.dimension(),
        charge.onlyZone(),
        charge.prices(),
        new PlainTerms(
            terms.per(),
            terms.prorated(),
            terms.percentOfUse(),
            terms.base().stream().filter(codes::contains).toList(),
            terms.priority(),
            terms.alone(),
            terms.cap(),
            terms.firstUnits()));
  }

  private PlainCharge charge(String code, String kind, List<String> base) {
    String dimension = pick(List.of("", "", "meter_size", "zone", "season"));
    Map<String, PlainPrice> prices = new LinkedHashMap<>();
    KEYS.get(dimension).forEach(key -> prices.put(key, price(kind)));
    return new PlainCharge(
        code, kind, dimension, oneIn(6) ? "A" : "", prices, terms(code, kind, base));
  }

  private PlainTerms terms(String code, String kind, List<String> base) {
    boolean isDemand = kind.equals("DEMAND");
    boolean isTime = kind.equals("FIXED") || kind.equals("UNIT") || isDemand;
    boolean hasMinimum = isDemand && oneIn(2);
    BigDecimal whole = new BigDecimal("100");
    return new PlainTerms(
        isTime ? pick(List.of("PERIOD", "PERIOD", "PERIOD", "MONTH", "DAY")) : "PERIOD",
        !oneIn(3),
        isDemand && oneIn(3)
            ? BigDecimal.ZERO
            : isDemand || code.equals("sewer") ? new BigDecimal(50 + random.nextInt(50)) : whole,
        base,
        code.equals("senior") ? 1 : 0,
        kind.endsWith("_OFF") && oneIn(4),
        kind.endsWith("_OFF") && oneIn(4) ? Optional.of(decimal(20, 2)) : Optional.empty(),
        hasMinimum || (code.equals("lifeline") && oneIn(2))
            ? Optional.of(decimal(20, 1))
            : Optional.empty());
  }

  private PlainPrice price(String kind) {
    BigDecimal amount = kind.startsWith("PERCENT") ? decimal(30, 2) : decimal(40, 2);
    if (kind.equals("FLAT")) {
      amount = decimal(9, 4);
    }
    List<BigDecimal> limits = new ArrayList<>();
    List<BigDecimal> prices = new ArrayList<>(List.of(decimal(9, 4)));
    BigDecimal limit = BigDecimal.ZERO;
    while (!oneIn(3) && limits.size() < 8) {
      limit = limit.add(decimal(20, 2)).add(new BigDecimal("0.5"));
      limits.add(limit);
      prices.add(decimal(9, 4));
    }
    return new PlainPrice(oneIn(15) ? BigDecimal.ZERO : amount, limits, prices);
  }

  private List<PlainTax> taxes(LocalDate from) {
    List<PlainTax> taxes = new ArrayList<>();
    for (int order = 1; order <= 2 && oneIn(2); order++) {
      NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
      rates.put(LocalDate.of(2020, 1, 1), decimal(20, 3));
      rates.put(from.plusDays(random.nextInt(40)), decimal(20, 3));
      taxes.add(new PlainTax("tax" + order, order, oneIn(2), oneIn(3), oneIn(5), rates));
    }
    return taxes;
  }

  private LocalDate within(PlainPeriod period) {
    return period.from().plusDays(random.nextInt(period.days()));
  }

  private BigDecimal decimal(int below, int decimals) {
    return BigDecimal.valueOf(random.nextDouble() * below).setScale(decimals, RoundingMode.DOWN);
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}

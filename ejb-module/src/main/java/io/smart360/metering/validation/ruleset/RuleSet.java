package io.smart360.metering.validation.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A numbered version of a utility's validation rules, valid from its first day on; a reading keeps
 * the version it was validated by (MX03US01-R2).
 *
 * <p>{@code samplePercent} of the readings that raise nothing still go to a validator; 100 sends
 * all of them (manual policy). What no setting mentions is as in the catalogue.
 */
public final class RuleSet {

  /** The share of clean readings that validators look at unless the utility says otherwise. */
  public static final BigDecimal STANDARD_SAMPLE_PERCENT = new BigDecimal("2");

  private static final BigDecimal ALL = new BigDecimal("100");

  private final String version;
  private final LocalDate effectiveFrom;
  private final BigDecimal samplePercent;
  private final List<RuleSetting> leastSpecificFirst;
  private final Set<Long> singledOut;
  private final Map<ServicePointKey, ResolvedRules> resolved = new ConcurrentHashMap<>();

  public RuleSet(
      String version,
      LocalDate effectiveFrom,
      BigDecimal samplePercent,
      List<RuleSetting> settings) {
    if (samplePercent.signum() < 0 || samplePercent.compareTo(ALL) > 0) {
      throw new IllegalArgumentException("A sample is 0 to 100 percent: " + samplePercent);
    }
    this.version = version;
    this.effectiveFrom = effectiveFrom;
    this.samplePercent = samplePercent;
    this.leastSpecificFirst =
        settings.stream()
            .sorted(Comparator.comparingInt(setting -> setting.scope().rank()))
            .toList();
    this.singledOut = new HashSet<>();
    settings.stream()
        .map(setting -> setting.scope().servicePointId())
        .flatMap(Optional::stream)
        .forEach(singledOut::add);
  }

  /** The catalogue as it stands: high use is 100 % above expected for homes, 75 % for others. */
  public static RuleSet standard(String version, LocalDate effectiveFrom) {
    BigDecimal homes = new BigDecimal("100");
    List<RuleSetting> settings = new ArrayList<>();
    for (String category : List.of("RESIDENTIAL", "RESIDENTIAL_SINGLE", "RESIDENTIAL_MULTI")) {
      settings.add(
          new RuleSetting.Tuned(RuleScope.category(category), RuleParameter.HIGH_PERCENT, homes));
    }
    return new RuleSet(version, effectiveFrom, STANDARD_SAMPLE_PERCENT, settings);
  }

  /** The same rules under a new version, with more settings; of equal scope the new ones win. */
  public RuleSet with(String newVersion, RuleSetting... more) {
    List<RuleSetting> all = new ArrayList<>(leastSpecificFirst);
    all.addAll(List.of(more));
    return new RuleSet(newVersion, effectiveFrom, samplePercent, all);
  }

  public RuleSet withSamplePercent(BigDecimal newPercent) {
    return new RuleSet(version, effectiveFrom, newPercent, leastSpecificFirst);
  }

  public String version() {
    return version;
  }

  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  public BigDecimal samplePercent() {
    return samplePercent;
  }

  public List<RuleSetting> settings() {
    return leastSpecificFirst;
  }

  /** The rules as they hold for one service point. */
  public ResolvedRules resolvedFor(ServicePointKey key) {
    return resolved.computeIfAbsent(shared(key), this::resolve);
  }

  private ResolvedRules resolve(ServicePointKey key) {
    return new ResolvedRules(
        version,
        leastSpecificFirst.stream().filter(setting -> setting.scope().covers(key)).toList());
  }

  /** Service points that no setting names share one resolution. */
  private ServicePointKey shared(ServicePointKey key) {
    return singledOut.contains(key.servicePointId())
        ? key
        : new ServicePointKey(0, key.utilityId(), key.category(), key.meterSize(), key.area());
  }
}

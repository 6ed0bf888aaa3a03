package io.smart360.launcher.demo.population;

import java.util.SplittableRandom;

/** The classes of consumers of the demo utility: how many, how large a meter, how much water. */
public enum CustomerClass {
  RESIDENTIAL_SINGLE(0.840, 5.6, 0.45, 0.25, "5/8\"", "5/8\"", "5/8\"", "5/8\"", "3/4\"", "1\""),
  RESIDENTIAL_MULTI(0.045, 48, 0.60, 0.10, "1\"", "1 1/2\"", "2\""),
  COMMERCIAL(0.050, 18, 0.80, 0.12, "5/8\"", "3/4\"", "1\"", "1 1/2\"", "2\""),
  INSTITUTIONAL(0.010, 60, 0.70, 0.15, "2\"", "3\""),
  INDUSTRIAL(0.005, 260, 0.60, 0.05, "3\"", "4\""),
  IRRIGATION(0.050, 11, 0.60, 0.95, "3/4\"", "1\"", "2\"");

  private final double share;
  private final double monthlyUse;
  private final double spread;
  private final double season;

  @SuppressWarnings("ImmutableEnumChecker") // never given out and never written to
  private final String[] meterSizes;

  /**
   * @param share share of all accounts
   * @param monthlyUse median use of a month in CCF
   * @param spread how far apart consumers are: standard deviation of the logarithm
   * @param season how far July lies above, and January below, the year's mean
   * @param meterSizes sizes of their meters, each as likely as the next
   */
  CustomerClass(
      double share, double monthlyUse, double spread, double season, String... meterSizes) {
    this.share = share;
    this.monthlyUse = monthlyUse;
    this.spread = spread;
    this.season = season;
    this.meterSizes = meterSizes;
  }

  static CustomerClass any(SplittableRandom random) {
    double point = random.nextDouble();
    for (CustomerClass kind : values()) {
      point -= kind.share;
      if (point < 0) {
        return kind;
      }
    }
    return RESIDENTIAL_SINGLE;
  }

  String meterSize(SplittableRandom random) {
    return meterSizes[random.nextInt(meterSizes.length)];
  }

  double monthlyUse() {
    return monthlyUse;
  }

  double spread() {
    return spread;
  }

  double season() {
    return season;
  }

  /** Whether people live or work there, so that water goes down the drain. */
  boolean hasSewer() {
    return this != IRRIGATION;
  }

  /** Whether the account is held by a person rather than a firm or body. */
  boolean isHousehold() {
    return this == RESIDENTIAL_SINGLE;
  }
}

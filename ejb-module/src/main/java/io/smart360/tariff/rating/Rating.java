package io.smart360.tariff.rating;

import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.rating.kind.ComponentRatings;
import io.smart360.tariff.rating.kind.NetRating;
import io.smart360.tariff.rating.kind.PassThroughRating;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import io.smart360.tariff.rating.segment.SegmentRating;
import io.smart360.tariff.rating.tax.Taxation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a segment costs: the rating specification of 08-billing §1 as a pure function.
 *
 * <p>The lines come in the order of calculation: charges, minimum, derived services, surcharges,
 * discounts, taxes.
 */
public final class Rating {

  private Rating() {}

  /**
   * Compiles one version of a tariff.
   *
   * @param versionId id that the lines will name
   */
  public static RateSheet compile(
      TariffDefinition tariff, VersionDefinition version, long versionId) {
    if (!tariff.versions().contains(version)) {
      throw new IllegalArgumentException(
          "The version of " + version.effectiveFrom() + " is none of " + tariff.header().code());
    }
    return new RateSheet(versionId, tariff.header(), version, new ComponentRatings());
  }

  /** Compiles a tariff definition that holds exactly one version, as the database stores it. */
  public static RateSheet compile(TariffDefinition singleVersion, long versionId) {
    if (singleVersion.versions().size() != 1) {
      throw new IllegalArgumentException(
          singleVersion.header().code() + " has " + singleVersion.versions().size() + " versions");
    }
    return compile(singleVersion, singleVersion.versions().get(0), versionId);
  }

  /** Rates one segment, taxes included: a bill of one service. */
  public static RatingOutcome rate(RatingRequest request) {
    return rateBill(List.of(request)).get(0);
  }

  /**
   * Rates the segments of one bill. Taxes are rounded once per code on the whole bill; the last
   * segment that a tax falls on takes what rounding has left (BX-RATE-R16).
   *
   * @return one outcome per segment, in their order; if one is refused the others are rated as a
   *     bill without it
   */
  public static List<RatingOutcome> rateBill(List<RatingRequest> requests) {
    List<Rated> ratings = new ArrayList<>(requests.size());
    List<SegmentRating> segments = new ArrayList<>(requests.size());
    for (RatingRequest request : requests) {
      Rated rating = rateComponents(request);
      ratings.add(rating);
      rating.addTo(segments);
    }
    try {
      new Taxation(segments).levy();
    } catch (RatingRefusal refusal) {
      return ratings.stream().map(rating -> rating.refusedOr(refusal.refused())).toList();
    }
    segments.forEach(SegmentRating::settle);
    List<RatingOutcome> outcomes = new ArrayList<>(requests.size());
    for (Rated rating : ratings) {
      outcomes.add(rating.outcome());
    }
    return outcomes;
  }

  private static Rated rateComponents(RatingRequest request) {
    try {
      SegmentRating segment = new SegmentRating(request);
      segment.rateComponents();
      PassThroughRating.requireAll(segment);
      NetRating.noteSurplus(segment);
      return new Done(segment);
    } catch (RatingRefusal refusal) {
      return new Held(refusal.refused());
    }
  }

  /** A segment rated but for taxes, or refused. */
  private sealed interface Rated {

    void addTo(List<SegmentRating> segments);

    RatingOutcome outcome();

    RatingOutcome refusedOr(RatingOutcome.Refused refused);
  }

  private record Done(SegmentRating segment) implements Rated {

    @Override
    public void addTo(List<SegmentRating> segments) {
      segments.add(segment);
    }

    @Override
    public RatingOutcome outcome() {
      return new RatingOutcome.Rated(
          segment.request().period(),
          segment.lastSheet().currency(),
          segment.lines(),
          segment.notes());
    }

    @Override
    public RatingOutcome refusedOr(RatingOutcome.Refused refused) {
      return refused;
    }
  }

  private record Held(RatingOutcome.Refused refused) implements Rated {

    @Override
    public void addTo(List<SegmentRating> segments) {
      // has no lines to be taxed
    }

    @Override
    public RatingOutcome outcome() {
      return refused;
    }

    @Override
    public RatingOutcome refusedOr(RatingOutcome.Refused other) {
      return refused;
    }
  }
}

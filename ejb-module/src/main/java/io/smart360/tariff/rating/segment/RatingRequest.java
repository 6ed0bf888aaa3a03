package io.smart360.tariff.rating.segment;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.rating.determinant.BillableCharge;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.Move;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.determinant.PastUses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All that the rating of one segment depends on.
 *
 * @param period days of the segment
 * @param versions the versions in force, in the order of their days
 * @param uses what the registers measured on days of the segment
 * @param characteristics what prices may depend on
 * @param pastDemands the highest loads of earlier bills
 * @param pastUses the use of earlier bills
 * @param billables charges from elsewhere that go on the bill
 * @param terms cycle, moves, bill date
 */
public record RatingRequest(
    DateRange period,
    List<VersionInForce> versions,
    List<MeasuredUse> uses,
    Characteristics characteristics,
    PastDemands pastDemands,
    PastUses pastUses,
    List<BillableCharge> billables,
    Terms terms) {

  public RatingRequest {
    versions = List.copyOf(versions);
    uses = List.copyOf(uses);
    billables = List.copyOf(billables);
    for (MeasuredUse use : uses) {
      if (use.days().start().isBefore(period.start()) || use.days().end().isAfter(period.end())) {
        throw new IllegalArgumentException(
            "Use of " + use.days() + " lies outside the segment " + period);
      }
    }
  }

  /** Begins a request for a segment rated by these versions. */
  public static Builder forPeriod(DateRange period, List<VersionInForce> versions) {
    return new Builder(period, versions);
  }

  /**
   * The circumstances of the bill.
   *
   * @param cycle frequency of the bill cycle
   * @param scheduledDays days scheduled for the cycle's period
   * @param moves whether the consumer moved in or out with the segment
   * @param billDate date of the bill, whose tax rates hold
   * @param billedByEstimate use that estimated bills have charged and a negative use takes back
   *     from, highest tier first (BX-BILL-R9); 0 where there is none
   */
  public record Terms(
      Frequency cycle,
      int scheduledDays,
      Set<Move> moves,
      LocalDate billDate,
      BigDecimal billedByEstimate) {

    public Terms {
      moves = Set.copyOf(moves);
    }
  }

  /** Collects what is known; whatever is not given is the usual. */
  public static final class Builder {

    private final DateRange period;
    private final List<VersionInForce> versions;
    private final List<MeasuredUse> uses = new ArrayList<>(2);
    private Set<Move> moves = Set.of();
    private Characteristics characteristics = Characteristics.NONE;
    private PastDemands pastDemands = PastDemands.NONE;
    private PastUses pastUses = PastUses.NONE;
    private final List<BillableCharge> billables = new ArrayList<>(0);
    private Frequency cycle;
    private int scheduledDays;
    private LocalDate billDate;
    private BigDecimal billedByEstimate = BigDecimal.ZERO;

    private Builder(DateRange period, List<VersionInForce> versions) {
      this.period = period;
      this.versions = versions;
      this.billDate = period.end();
      cycle(versions.isEmpty() ? Frequency.MONTHLY : versions.get(0).sheet().frequency());
    }

    public Builder use(MeasuredUse use) {
      uses.add(use);
      return this;
    }

    public Builder characteristics(Characteristics values) {
      characteristics = values;
      return this;
    }

    /** The use of earlier bills, which winter averages look back on. */
    public Builder pastUses(PastUses uses) {
      pastUses = uses;
      return this;
    }

    /** The highest loads of earlier bills, which ratchets look back on. */
    public Builder pastDemands(PastDemands loads) {
      pastDemands = loads;
      return this;
    }

    /** A charge from elsewhere that goes on the bill. */
    public Builder billable(BillableCharge charge) {
      billables.add(charge);
      return this;
    }

    /** Frequency of the bill cycle, its period being scheduled for the normal days. */
    public Builder cycle(Frequency frequency) {
      return cycle(frequency, frequency.scheduledDays());
    }

    /** Frequency of the bill cycle and the days scheduled for its period. */
    public Builder cycle(Frequency frequency, int days) {
      if (days < 1) {
        throw new IllegalArgumentException("A period is scheduled for " + days + " days");
      }
      cycle = frequency;
      scheduledDays = days;
      return this;
    }

    public Builder move(Move move) {
      EnumSet<Move> more = EnumSet.of(move);
      more.addAll(moves);
      moves = more;
      return this;
    }

    /** Date of the bill; the day after the segment if not given. */
    public Builder billDate(LocalDate date) {
      billDate = date;
      return this;
    }

    /** Use that estimated bills have charged in the same tiers. */
    public Builder billedByEstimate(BigDecimal use) {
      billedByEstimate = use;
      return this;
    }

    public RatingRequest build() {
      return new RatingRequest(
          period,
          versions,
          uses,
          characteristics,
          pastDemands,
          pastUses,
          billables,
          new Terms(cycle, scheduledDays, moves, billDate, billedByEstimate));
    }
  }
}

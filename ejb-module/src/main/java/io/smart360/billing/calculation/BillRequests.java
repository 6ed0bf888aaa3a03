package io.smart360.billing.calculation;

import io.smart360.billing.account.AccountInputs;
import io.smart360.billing.account.BilledSegment;
import io.smart360.shared.DateRange;
import io.smart360.shared.Sentence;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.determinant.PastUses;
import io.smart360.tariff.rating.segment.RatingRequest;
import io.smart360.tariff.rating.segment.VersionInForce;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rating is asked for one bill: a request for each segment and tariff of its plan. */
final class BillRequests {

  private final RunTerms terms;
  private final AccountInputs inputs;
  private final List<RatingRequest> requests = new ArrayList<>(2);
  private final Map<Long, OfSegment> segments = new HashMap<>();

  BillRequests(RunTerms terms, AccountInputs inputs) {
    this.terms = terms;
    this.inputs = inputs;
  }

  /** Adds the requests of a segment, or the finding that no plan covers its days (BX-E01). */
  void add(SegmentDraft draft, List<Finding> findings) {
    TariffCatalogue.Rates rates = terms.tariffs().ratesFor(draft.inputs(), draft.period());
    if (!rates.cover(draft.period())) {
      findings.add(
          Finding.ofConnection(
              ExceptionCode.NO_PLAN,
              draft.holding().connectionId(),
              new Sentence(
                  "BX-E01",
                  Map.of("service", draft.holding().service(), "from", rates.coveredTo()))));
      return;
    }
    CarriedOver carried = CarriedOver.to(draft, rates.tariffs());
    SegmentCharacteristics known = SegmentCharacteristics.of(inputs, draft, carried);
    Characteristics characteristics = known.values();
    for (List<VersionInForce> versions : rates.tariffs()) {
      requests.add(request(draft, versions, characteristics));
    }
    segments.put(draft.holding().id(), new OfSegment(rates.tariffs().size(), known, carried));
  }

  /** All requests, those of a segment side by side. */
  List<RatingRequest> all() {
    return requests;
  }

  int countOf(SegmentDraft draft) {
    return segments.get(draft.holding().id()).requests();
  }

  SegmentCharacteristics characteristicsOf(SegmentDraft draft) {
    return segments.get(draft.holding().id()).characteristics();
  }

  CarriedOver carriedTo(SegmentDraft draft) {
    return segments.get(draft.holding().id()).carried();
  }

  private record OfSegment(
      int requests, SegmentCharacteristics characteristics, CarriedOver carried) {}

  private RatingRequest request(
      SegmentDraft draft, List<VersionInForce> versions, Characteristics characteristics) {
    DateRange period = draft.period();
    RatingRequest.Builder request =
        RatingRequest.forPeriod(period, versions)
            .characteristics(characteristics)
            .cycle(terms.frequency(), terms.period().days())
            .billDate(terms.billOn())
            .billedByEstimate(billedByEstimate(draft, versions));
    if (versions.stream().anyMatch(version -> version.sheet().looksBackOnWinter())) {
      request.pastUses(pastUses(draft));
    }
    if (versions.stream().anyMatch(version -> version.sheet().ratchetMonths() > 0)) {
      request.pastDemands(pastDemands(draft));
    }
    draft.uses().forEach(request::use);
    draft.moves().forEach(request::move);
    return request.build();
  }

  /** The use of the bills that the agreement has had, for the average of a winter. */
  private static PastUses pastUses(SegmentDraft draft) {
    List<PastUses.PastUse> uses = new ArrayList<>();
    for (BilledSegment segment : draft.holding().billed()) {
      segment
          .quantity()
          .map(use -> new PastUses.PastUse(segment.period(), use, RateUnit.of(draft.unit())))
          .ifPresent(uses::add);
    }
    return new PastUses(uses);
  }

  /** The loads that the agreement was billed by before, for ratchets. */
  private static PastDemands pastDemands(SegmentDraft draft) {
    return new PastDemands(
        draft.holding().billed().stream().flatMap(segment -> segment.loads().stream()).toList());
  }

  /** What the estimated bills since the last actual reading have charged (BX-BILL-R9). */
  private static BigDecimal billedByEstimate(SegmentDraft draft, List<VersionInForce> versions) {
    BigDecimal billed = BigDecimal.ZERO;
    for (BilledSegment segment : draft.holding().billed()) {
      if (!segment.estimated()) {
        break;
      }
      billed = billed.add(segment.quantity().orElse(BigDecimal.ZERO));
    }
    if (billed.signum() == 0 || versions.isEmpty()) {
      return billed;
    }
    RateUnit billedIn = RateUnit.of(draft.unit());
    RateUnit ratedIn = versions.get(0).sheet().unit();
    return billedIn.convertsTo(ratedIn) ? billedIn.convert(billed, ratedIn) : billed;
  }
}

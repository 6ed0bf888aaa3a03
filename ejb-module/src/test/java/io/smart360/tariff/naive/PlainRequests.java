package io.smart360.tariff.naive;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.naive.PlainCase.PlainUse;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.TariffTimeline;
import io.smart360.tariff.rating.determinant.BillableCharge;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.Move;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Says the segment of a plain case in the words of the product. */
final class PlainRequests {

  private static final RateUnit KW = RateUnit.of("kW");

  private PlainRequests() {}

  static RatingRequest request(PlainCase plain, TariffDefinition tariff) {
    DateRange period = PlainTariffs.period(plain);
    RatingRequest.Builder request =
        RatingRequest.forPeriod(period, timeline(tariff).inForce(period))
            .cycle(
                PlainTariffs.FREQUENCIES.get(plain.period().cycleMonths()),
                plain.period().scheduledDays())
            .characteristics(characteristics(plain));
    addMeasures(request, plain);
    plain
        .billables()
        .forEach(
            charge ->
                request.billable(
                    new BillableCharge(charge.code(), charge.on(), "", charge.amount(), "")));
    return plain.period().moved() ? request.move(Move.IN).build() : request.build();
  }

  private static void addMeasures(RatingRequest.Builder request, PlainCase plain) {
    RateUnit unit = RateUnit.of(plain.measures().unit());
    for (PlainUse use : plain.measures().uses()) {
      request.use(
          MeasuredUse.consumption(days(use), use.quantity(), unit, List.of(1L, 2L))
              .inBucket(use.bucket()));
    }
    for (PlainUse use : plain.measures().received()) {
      request.use(MeasuredUse.received(days(use), use.quantity(), unit, List.of(3L)));
    }
    for (PlainUse load : plain.measures().loads()) {
      request.use(MeasuredUse.load(days(load), load.quantity(), KW, List.of(1L)));
    }
    request.pastDemands(
        new PastDemands(
            plain.measures().pastLoads().stream()
                .map(load -> PastDemands.Load.of(days(load), load.quantity(), KW))
                .toList()));
  }

  private static DateRange days(PlainUse use) {
    return new DateRange(use.from(), use.end());
  }

  private static TariffTimeline timeline(TariffDefinition tariff) {
    List<TariffTimeline.Term> terms = new ArrayList<>();
    List<VersionDefinition> versions = tariff.versions();
    for (int i = 0; i < versions.size(); i++) {
      Optional<LocalDate> end =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1).effectiveFrom())
              : Optional.empty();
      RateSheet sheet = Rating.compile(tariff, versions.get(i), i + 1L);
      terms.add(TariffTimeline.Term.of(versions.get(i).effectiveFrom(), end, sheet));
    }
    return new TariffTimeline(terms);
  }

  private static Characteristics characteristics(PlainCase plain) {
    Characteristics.Builder builder = Characteristics.builder();
    for (Map.Entry<String, NavigableMap<LocalDate, String>> known :
        plain.characteristics().entrySet()) {
      List<LocalDate> dates = List.copyOf(known.getValue().keySet());
      for (int i = 0; i < dates.size(); i++) {
        String value = known.getValue().get(dates.get(i));
        if (value.isEmpty()) {
          continue;
        }
        if (i + 1 < dates.size()) {
          DateRange days = new DateRange(dates.get(i), dates.get(i + 1));
          builder.during(known.getKey(), days, value);
        } else {
          builder.from(known.getKey(), dates.get(i), value);
        }
      }
    }
    return builder.build();
  }
}

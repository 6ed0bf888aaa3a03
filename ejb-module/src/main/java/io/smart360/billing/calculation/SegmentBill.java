package io.smart360.billing.calculation;

import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A segment with its charges.
 *
 * @param characteristics what prices could depend on: values by name, with their days
 * @param carriedOver what is left of energy received for the next bill, by component
 * @param charges what each tariff of the plan charges, taxes included
 */
public record SegmentBill(
    SegmentDraft draft,
    Map<String, List<Map<String, String>>> characteristics,
    Map<String, BigDecimal> carriedOver,
    List<TariffCharges> charges) {

  public SegmentBill {
    carriedOver = Map.copyOf(carriedOver);
    charges = List.copyOf(charges);
  }

  /** What one tariff charges, and what it was asked with: enough to compute it again. */
  public record TariffCharges(RatingRequest request, List<ChargeLine> lines) {

    public TariffCharges {
      lines = List.copyOf(lines);
    }

    Currency currency() {
      return request.versions().get(0).sheet().currency();
    }
  }

  /** All lines, in the order of the bill. */
  public List<ChargeLine> lines() {
    return charges.stream().flatMap(tariff -> tariff.lines().stream()).toList();
  }

  /** The sum of its lines. */
  public BigDecimal amount() {
    BigDecimal sum = BigDecimal.ZERO;
    for (TariffCharges tariff : charges) {
      for (ChargeLine line : tariff.lines()) {
        sum = sum.add(line.amount());
      }
    }
    return sum;
  }
}

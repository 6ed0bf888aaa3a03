package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.NetDerivation;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse.Measure;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.ComponentRating;
import io.smart360.tariff.rating.segment.LineBase;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Credits energy received; what a part cannot credit goes on to the next one. */
public record NetRating(NetCharge charge) implements ComponentRating {

  @Override
  public void rate(Part part) {
    BigDecimal rate = part.value(charge.rate());
    NetDerivation.Received received = received(part);
    BigDecimal total = received.total();
    if (rate.signum() == 0 || total.signum() <= 0) {
      return;
    }
    Optional<BigDecimal> limit =
        charge.limit().map(base -> BaseShare.sum(LineBase.of(part, base)).max(BigDecimal.ZERO));
    BigDecimal quantity = NetDerivation.creditable(total, rate, limit);
    part.segment()
        .memory(Surpluses.class, Surpluses::new)
        .byComponent()
        .put(part.code(), new Surplus(charge.surplus(), total.subtract(quantity)));
    if (quantity.signum() > 0) {
      NetDerivation line =
          new NetDerivation(
              part.source(),
              received,
              limit,
              quantity,
              rate,
              BigDecimal.ZERO,
              part.sheet().decimals());
      part.segment()
          .add(
              part.heading(),
              SegmentRating.LineFigures.of(
                  quantity, part.sheet().unit().name(), rate.negate(), line.amount()),
              line);
    }
  }

  /** Energy that could not be credited, and what becomes of it. */
  private record Surplus(NetCharge.Surplus fate, BigDecimal quantity) {

    private void note(SegmentRating segment, String component) {
      if (quantity.signum() > 0) {
        String text = quantity.stripTrailingZeros().toPlainString();
        boolean isCarried = fate == NetCharge.Surplus.CARRIED_OVER;
        segment.note(
            isCarried ? RatingOutcome.Note.CARRIED_OVER : LAPSED,
            text
                + " received could not be credited by '"
                + component
                + (isCarried ? "' and are carried over." : "' and lapse."),
            Map.of("component", component, "quantity", text));
      }
    }
  }

  /** What components could not credit on the days rated so far. */
  private record Surpluses(Map<String, Surplus> byComponent) {

    private Surpluses() {
      this(new LinkedHashMap<>());
    }
  }

  /** States what the components of a segment could not credit. */
  public static void noteSurplus(SegmentRating segment) {
    segment
        .memory(Surpluses.class)
        .ifPresent(
            surpluses -> surpluses.byComponent().forEach((code, left) -> left.note(segment, code)));
  }

  /** Code of the note that states a quantity that lapses. */
  public static final String LAPSED = "NET-LAPSED";

  private NetDerivation.Received received(Part part) {
    boolean isMeasured =
        part.segment().request().uses().stream()
            .anyMatch(use -> use.isOf(Measure.RECEIVED, charge.bucket()));
    List<UseShare> shares =
        isMeasured
            ? part.segment().use().sharesOf(part, Measure.RECEIVED, charge.bucket())
            : List.of();
    return new NetDerivation.Received(shares, carried(part));
  }

  private BigDecimal carried(Part part) {
    return part.segment()
        .memory(Surpluses.class)
        .map(surpluses -> surpluses.byComponent().get(part.code()))
        .map(Surplus::quantity)
        .orElseGet(() -> fromEarlierBills(part));
  }

  private BigDecimal fromEarlierBills(Part part) {
    if (charge.surplus() != NetCharge.Surplus.CARRIED_OVER) {
      return BigDecimal.ZERO;
    }
    return Stream.of(
            Characteristics.carriedOver(part.code()), Characteristics.RECEIVED_CARRIED_OVER)
        .filter(name -> !part.characteristic(name).isNone())
        .findFirst()
        .map(part::number)
        .orElse(BigDecimal.ZERO);
  }
}

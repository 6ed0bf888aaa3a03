package io.smart360.tariff.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.util.List;

/** What tests read from rated segments. */
final class Outcomes {

  private Outcomes() {}

  /**
   * The rated segment; every line must come to the same amount again from its stored derivation.
   */
  static RatingOutcome.Rated rated(RatingRequest.Builder request) {
    return rated(Rating.rate(request.build()));
  }

  static RatingOutcome.Rated rated(RatingOutcome outcome) {
    assertThat(outcome).isInstanceOf(RatingOutcome.Rated.class);
    RatingOutcome.Rated rated = (RatingOutcome.Rated) outcome;
    rated.lines().forEach(Outcomes::requireSameAmountAgain);
    return rated;
  }

  /** The same for tests of many segments: recomputed without the way through JSON. */
  static RatingOutcome.Rated ratedQuickly(RatingRequest.Builder request) {
    RatingOutcome outcome = Rating.rate(request.build());
    assertThat(outcome).isInstanceOf(RatingOutcome.Rated.class);
    RatingOutcome.Rated rated = (RatingOutcome.Rated) outcome;
    for (ChargeLine line : rated.lines()) {
      if (line.derivation().amount().compareTo(line.amount()) != 0) {
        throw new AssertionError(line + " is recomputed as " + line.derivation().amount());
      }
    }
    return rated;
  }

  static RatingOutcome.Refused refused(RatingRequest.Builder request) {
    RatingOutcome outcome = Rating.rate(request.build());
    assertThat(outcome).isInstanceOf(RatingOutcome.Refused.class);
    return (RatingOutcome.Refused) outcome;
  }

  /** Lines as "code amount". */
  static List<String> amounts(RatingOutcome.Rated rated) {
    return rated.lines().stream()
        .map(line -> line.code() + " " + line.amount().toPlainString())
        .toList();
  }

  /** Lines as "code quantity x rate = amount". */
  static List<String> sums(RatingOutcome.Rated rated) {
    return rated.lines().stream()
        .map(
            line ->
                line.code()
                    + " "
                    + line.quantity().stripTrailingZeros().toPlainString()
                    + " x "
                    + line.rate().toPlainString()
                    + " = "
                    + line.amount().toPlainString())
        .toList();
  }

  private static void requireSameAmountAgain(ChargeLine line) {
    String json = line.derivation().toJson();
    assertThat(DerivationJson.read(json).amount())
        .as("line %s recomputed from %s", line.number(), json)
        .isEqualByComparingTo(line.amount());
    assertThat(DerivationJson.read(json).toJson()).isEqualTo(json);
  }
}

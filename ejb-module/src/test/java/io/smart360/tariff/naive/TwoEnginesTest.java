package io.smart360.tariff.naive;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.tariff.CaseCount;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two engines that share no code must give the same lines. */
class TwoEnginesTest {

  private static final int CASES = CaseCount.of(12_000);
  private static final int STORED_CASES = CASES / 40;

  /** More than one in 24; few cases, as mutation testing has them, need not have each kind. */
  private static final int LEAST_OF_A_KIND = (CASES - 2_000) / 20;

  private static final long SEED = 20260401L;

  private final Map<String, Integer> drawn = new TreeMap<>();

  @Test
  void randomTariffsAndQuantitiesGiveTheSameLines() {
    RandomCases cases = new RandomCases(SEED);
    for (int number = 1; number <= CASES; number++) {
      PlainCase plain = cases.next();
      TariffDefinition tariff = PlainTariffs.tariff(plain);

      List<String> rated = texts(Rating.rate(PlainRequests.request(plain, tariff)));
      List<String> naive = naive(plain);

      if (!rated.equals(naive)) {
        assertThat(rated)
            .as("seed %d, case %d: %s%n%s", SEED, number, TariffFile.write(tariff), plain)
            .containsExactlyElementsOf(naive);
      }
    }
    for (String kind : DrawnKinds.EXPECTED) {
      assertThat(drawn.getOrDefault(kind, 0))
          .as("%s among %s", kind, drawn)
          .isGreaterThan(LEAST_OF_A_KIND);
    }
  }

  @Test
  void storedTariffsAndDerivationsGiveTheSameAmountsAgain() {
    RandomCases cases = new RandomCases(SEED + 1);
    for (int number = 1; number <= STORED_CASES; number++) {
      PlainCase plain = cases.next();
      TariffDefinition tariff = PlainTariffs.tariff(plain);
      TariffDefinition stored = TariffFile.read(TariffFile.write(tariff));

      RatingOutcome outcome = Rating.rate(PlainRequests.request(plain, stored));

      assertThat(stored).isEqualTo(tariff);
      assertThat(outcome).isEqualTo(Rating.rate(PlainRequests.request(plain, tariff)));
      if (outcome instanceof RatingOutcome.Rated rated) {
        rated.lines().forEach(TwoEnginesTest::requireSameAmountAgain);
      }
    }
  }

  private static void requireSameAmountAgain(ChargeLine line) {
    String json = line.derivation().toJson();
    assertThat(DerivationJson.read(json).amount()).as(json).isEqualByComparingTo(line.amount());
  }

  private List<String> naive(PlainCase plain) {
    NaiveRater rater = new NaiveRater(plain);
    try {
      List<String> texts = new ArrayList<>();
      for (NaiveLine line : rater.rate()) {
        texts.add(line.toString());
      }
      texts.addAll(rater.net().surplus());
      DrawnKinds.count(rater, drawn);
      return texts;
    } catch (NaiveRefusal refusal) {
      drawn.merge("refused", 1, Integer::sum);
      return List.of("refused " + refusal.getMessage());
    }
  }

  private static List<String> texts(RatingOutcome outcome) {
    if (outcome instanceof RatingOutcome.Refused refused) {
      return List.of("refused " + refused.code());
    }
    RatingOutcome.Rated rated = (RatingOutcome.Rated) outcome;
    List<String> texts = new ArrayList<>();
    for (ChargeLine line : rated.lines()) {
      texts.add(
          new NaiveLine(
                  new NaiveLine.Source(line.code(), "", "", "", "", ""),
                  line.tier(),
                  line.days().start(),
                  line.days().lastDay(),
                  Fraction.of(line.quantity()),
                  Fraction.of(line.amount()))
              .toString());
    }
    for (RatingOutcome.Note note : rated.notes()) {
      if (note.code().startsWith("NET-")) {
        Fraction quantity = Fraction.of(note.details().get("quantity"));
        texts.add(note.code() + " " + note.details().get("component") + " " + quantity.decimal(4));
      }
    }
    return texts;
  }
}

package io.smart360.tariff.naive;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two engines that share no code must give the same lines. */
class TwoEnginesTest {

  private static final int CASES = 12_000;
  private static final long SEED = 20260401L;

  @Test
  void randomTariffsAndQuantitiesGiveTheSameLines() {
    RandomCases cases = new RandomCases(SEED);
    long lines = 0;
    Set<String> codes = new HashSet<>();
    for (int number = 1; number <= CASES; number++) {
      PlainCase plain = cases.next();
      TariffDefinition tariff = PlainTariffs.tariff(plain);

      List<ChargeLine> rated = lines(plain, tariff);
      List<NaiveLine> naive = new NaiveRater(plain).rate();

      if (!texts(rated).equals(naive.stream().map(NaiveLine::toString).sorted().toList())) {
        assertThat(texts(rated))
            .as("case %d: %s%n%s", number, plain, TariffFile.write(tariff))
            .isEqualTo(naive.stream().map(NaiveLine::toString).sorted().toList());
      }
      lines += rated.size();
      rated.forEach(line -> codes.add(line.code()));
    }
    assertThat(lines).isGreaterThan(5L * CASES);
    assertThat(codes).contains("use", "power", "load", "least", "fee", "lifeline", "tax2");
  }

  @Test
  void storedTariffsAndDerivationsGiveTheSameAmountsAgain() {
    RandomCases cases = new RandomCases(SEED + 1);
    for (int number = 1; number <= 200; number++) {
      PlainCase plain = cases.next();
      TariffDefinition tariff = PlainTariffs.tariff(plain);
      TariffDefinition stored = TariffFile.read(TariffFile.write(tariff));

      List<ChargeLine> lines = lines(plain, stored);

      assertThat(stored).isEqualTo(tariff);
      assertThat(texts(lines)).isEqualTo(texts(lines(plain, tariff)));
      for (ChargeLine line : lines) {
        String json = line.derivation().toJson();
        assertThat(DerivationJson.read(json).amount()).as(json).isEqualByComparingTo(line.amount());
      }
    }
  }

  private static List<ChargeLine> lines(PlainCase plain, TariffDefinition tariff) {
    RatingOutcome outcome = Rating.rate(PlainTariffs.request(plain, tariff));
    assertThat(outcome).as("%s", plain).isInstanceOf(RatingOutcome.Rated.class);
    return ((RatingOutcome.Rated) outcome).lines();
  }

  private static List<String> texts(List<ChargeLine> lines) {
    return lines.stream()
        .map(
            line ->
                new NaiveLine(
                        line.code(),
                        line.tier(),
                        line.days().start(),
                        line.days().lastDay(),
                        Fraction.of(line.quantity()),
                        Fraction.of(line.amount()))
                    .toString())
        .sorted()
        .toList();
  }
}

package io.smart360.tariff.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DerivationTest {

  private static final String HALF_OF_A_TIER =
      """
      {"kind":"use","component":"use","version":3,"from":"2026-04-16","to":"2026-04-30",
      "uses":[{"use":24,"from":"2026-04-01","to":"2026-04-30","days":15,"taken":12.0000,
      "share":12.0000,"readings":[7,8]}],"charged":12.0000,
      "tier":{"number":2,"over":10,"scale":{"periods":"1","segmentDays":30,"partDays":15}},
      "quantity":7.0000,"rate":3.30,"decimals":2}
      """;

  @Test
  void aStoredDerivationComesToItsAmountAgain() {
    Derivation derivation = DerivationJson.read(HALF_OF_A_TIER);

    assertThat(derivation.amount()).isEqualByComparingTo("23.10");
    assertThat(derivation.source().versionId()).isEqualTo(3);
    assertThat(((UseDerivation) derivation).use().readings()).containsExactly(7L, 8L);
  }

  @Test
  void theOrderOfItsMembersDoesNotMatter() {
    String reordered =
        """
        {"rate":30.00,"to":"2026-04-30","from":"2026-04-11","kind":"period","count":1,"days":20,
        "version":1,"periods":"1","baseDays":"365/12","decimals":2,"component":"service"}
        """;

    assertThat(DerivationJson.read(reordered).amount()).isEqualByComparingTo("19.73");
  }

  @Test
  void aFigureThatDoesNotFollowIsFound() {
    Derivation share =
        DerivationJson.read(HALF_OF_A_TIER.replace("\"share\":12.0", "\"share\":11.0"));
    Derivation quantity =
        DerivationJson.read(HALF_OF_A_TIER.replace("\"quantity\":7.0", "\"quantity\":6.0"));
    Derivation charged =
        DerivationJson.read(HALF_OF_A_TIER.replace("\"charged\":12.0", "\"charged\":13.0"));

    assertThatExceptionOfType(ContradictoryDerivation.class)
        .isThrownBy(share::amount)
        .withMessage("The share of use is stated as 11.0000 but comes to 12.0000");
    assertThatExceptionOfType(ContradictoryDerivation.class)
        .isThrownBy(quantity::amount)
        .withMessageStartingWith("The quantity is stated as 6.0000");
    assertThatExceptionOfType(ContradictoryDerivation.class)
        .isThrownBy(charged::amount)
        .withMessageStartingWith("The charged quantity is stated as 13.0000");
  }

  @Test
  void whatIsNoDerivationIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DerivationJson.read("[1]"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DerivationJson.read("{\"kind\":\"magic\"}"))
        .withMessageContaining("magic");
    assertThatIllegalArgumentException().isThrownBy(() -> DerivationJson.read("{\"a\":1}"));
  }
}

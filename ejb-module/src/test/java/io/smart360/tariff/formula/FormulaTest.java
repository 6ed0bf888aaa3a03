package io.smart360.tariff.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  private static final Map<String, String> ACCOUNT =
      Map.of("usage", "27.3", "hhsize", "3", "season", "Summer", "zone.rate", "0.21");

  private static final Figures FIGURES =
      new Figures() {
        @Override
        public BigDecimal number(String name) {
          return new BigDecimal(ACCOUNT.get(name));
        }

        @Override
        public String text(String name) {
          return ACCOUNT.get(name);
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3; 7",
        "(1 + 2) * 3; 9",
        "10 - 4 - 3; 3",
        "100 / 5 / 2; 10",
        "2 ^ 3 ^ 2; 512",
        "-2 ^ 2; -4",
        "2 ^ -1; 0.5",
        "--3; 3",
        "2 - -3; 5",
        "0.5518*usage; 15.06414",
        "hhsize*60*30.4/748; 7.315508021390374331550802139037433",
        "1.5% * 200; 3",
        "150%; 1.5",
        "min(usage, 10); 10",
        "max(1, hhsize, 2); 3",
        "round(2.5); 3",
        "round(-2.5); -3",
        "round(2.345, 2); 2.35",
        "floor(-0.5); -1",
        "ceil(2.01); 3",
        "if(usage > 20, 1, 2); 1",
        "if(season = \"Summer\", 7, 8); 7",
        "if(season <> \"Summer\", 7, 8); 8",
        "if(hhsize == 3, 7, 1/0); 7",
        "IF(hhsize != 3, 7, 8); 8",
        "zone.rate * 12; 2.52",
        ".5 + 1.; 1.5",
      })
  void aFormulaComesToItsExactValue(String formula, BigDecimal value) {
    assertThat(Formula.parse(formula).value(FIGURES)).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 +",
        "(1",
        "1)",
        "1 2",
        "foo(1)",
        "if(1, 2)",
        "min()",
        "1 $ 2",
        "a b",
        "2 < 3 < 4",
        "*3",
        "\"open"
      })
  void whatIsNoFormulaIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> Formula.parse(text))
        .isInstanceOfSatisfying(
            InvalidFormula.class,
            fault -> {
              assertThat(fault.wrong()).isNotBlank();
              assertThat(fault.right()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 / 0",
        "1 / (hhsize - 3)",
        "2 ^ 0.5",
        "0 ^ -1",
        "9 ^ 101",
        "\"x\" + 1",
        "floor((10 ^ 100) ^ 100)",
        "10 ^ -60"
      })
  void whatHasNoResultIsSaidToHaveNone(String text) {
    Formula formula = Formula.parse(text);
    assertThatThrownBy(() -> formula.value(FIGURES)).isInstanceOf(IncomputableFormula.class);
  }

  @Test
  void aFormulaIsBoundInSizeAndDepth() {
    assertThatThrownBy(() -> Formula.parse("1" + "+1".repeat(600)))
        .hasMessageContaining("more than 1000 parts");
    assertThatThrownBy(() -> Formula.parse("(".repeat(200) + "1" + ")".repeat(200)))
        .hasMessageContaining("too deep");
    assertThatThrownBy(() -> Formula.parse("-".repeat(5000) + "1")).hasMessageContaining("deep");
    assertThatThrownBy(() -> Formula.parse("1".repeat(10_001))).hasMessageContaining("characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b * c",
        "(a + b) * c",
        "a - (b - c)",
        "a / (b * c)",
        "-(a + b) ^ 2",
        "(-a) ^ 2",
        "(a ^ b) ^ c",
        "if(a >= 5%, min(a, b), \"x\" = c)",
        "(a + b)%"
      })
  void theSpellingOfAFormulaReadsBackAsTheSameFormula(String text) {
    Formula formula = Formula.parse(text);
    assertThat(formula).hasToString(text);
    assertThat(Formula.parse(formula.toString()).root()).isEqualTo(formula.root());
  }

  @Test
  void aFormulaNamesTheFiguresItNeeds() {
    assertThat(Formula.parse("b * min(a, -c%) + b").names()).containsExactly("b", "a", "c");
  }
}

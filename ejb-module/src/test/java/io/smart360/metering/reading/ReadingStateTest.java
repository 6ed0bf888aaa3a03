package io.smart360.metering.reading;

import static io.smart360.metering.reading.ReadingState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.metering.reading.ReadingState.ConsumerWord;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingStateTest {

  @ParameterizedTest(name = "{0} may become {1}")
  @CsvSource(
      delimiter = ':',
      value = {
        "EXPECTED:   COLLECTED MISSING",
        "COLLECTED:  PASSED PENDING EXEMPTION VOID",
        "PENDING:    PASSED ADJUSTED ESTIMATED REVISIT EXEMPTED VOID",
        "EXEMPTION:  PASSED ADJUSTED ESTIMATED REVISIT EXEMPTED VOID",
        "REVISIT:    COLLECTED MISSING",
        "MISSING:    REVISIT ESTIMATED EXEMPTED",
        "PASSED:     BILLED PENDING VOID",
        "ADJUSTED:   BILLED PENDING VOID",
        "ESTIMATED:  BILLED PENDING VOID",
        "EXEMPTED:   PENDING VOID",
        "BILLED:     CORRECTED"
      })
  void becomesOnlyWhatTheCycleAllows(ReadingState from, String successors) {
    Set<ReadingState> allowed = EnumSet.noneOf(ReadingState.class);
    for (String name : successors.split(" ")) {
      allowed.add(ReadingState.valueOf(name));
    }

    assertThat(from.successors()).isEqualTo(allowed);
  }

  @Test
  void correctedAndVoidedReadingsAreTheEnd() {
    assertThat(CORRECTED.successors()).isEmpty();
    assertThat(VOID.successors()).isEmpty();
  }

  @Test
  void refusesAChangeThatDoesNotExistNamingBothStates() {
    assertThatExceptionOfType(ReadingStateChangeRefused.class)
        .isThrownBy(() -> BILLED.changedTo(PENDING))
        .withMessageContaining("BILLED")
        .withMessageContaining("PENDING");
    assertThat(PASSED.changedTo(PENDING)).isEqualTo(PENDING);
  }

  @Test
  void billingUsesPassedAdjustedEstimatedAndBilledOnly() {
    assertThat(EnumSet.allOf(ReadingState.class).stream().filter(ReadingState::isUsableForBilling))
        .containsExactlyInAnyOrder(PASSED, ADJUSTED, ESTIMATED, BILLED);
  }

  @Test
  void onlyDecidedReadingsAreReopened() {
    assertThat(PASSED.isReopenedBy(PENDING)).isTrue();
    assertThat(EXEMPTED.isReopenedBy(PENDING)).isTrue();
    assertThat(COLLECTED.isReopenedBy(PENDING)).isFalse();
    assertThat(PASSED.isReopenedBy(BILLED)).isFalse();
  }

  @ParameterizedTest(name = "{0} from {1} is shown as {2}")
  @CsvSource({
    "PASSED,    MANUAL,   VERIFIED",
    "ADJUSTED,  PHOTO,    VERIFIED",
    "BILLED,    MANUAL,   VERIFIED",
    "BILLED,    ESTIMATE, ESTIMATED",
    "ESTIMATED, ESTIMATE, ESTIMATED",
    "CORRECTED, MANUAL,   CORRECTED",
    "EXEMPTION, MANUAL,   PENDING",
    "REVISIT,   MANUAL,   PENDING"
  })
  void tellsConsumersInTheirWords(ReadingState state, ReadingSource source, ConsumerWord word) {
    assertThat(state.consumerWord(source)).isEqualTo(word);
  }
}

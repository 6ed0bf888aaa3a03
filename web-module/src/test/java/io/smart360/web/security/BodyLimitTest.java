package io.smart360.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {

  @ParameterizedTest(name = "{0} reads {1} bytes and no more")
  @CsvSource({
    "/api/v1/tariffs, 5000000, 5 MB",
    "/api/v1/tariffs/imports, 5000000, 5 MB",
    "/api/v1/tariff-trials, 20000000, 20 MB"
  })
  void bodyAboveTheLimitIsRefused(String path, long most, String said) {
    BodyLimit limit = BodyLimit.of(path).orElseThrow();

    assertThat(limit.refusalOf(most, false)).isEmpty();
    BodyLimit.Refusal refusal = limit.refusalOf(most + 1, false).orElseThrow();
    assertThat(refusal.status()).isEqualTo(413);
    assertThat(refusal.document("AB-1"))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,"
                + "\"detail\":\"The body has "
                + (most + 1)
                + " bytes; at most "
                + said
                + " are read here.\",\"instance\":\"urn:request:AB-1\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/reading-imports", "/api/v1/tokens", "/office/tariff/try-tariffs"})
  void otherBodiesAreNotLimitedHere(String path) {
    assertThat(BodyLimit.of(path)).isEmpty();
  }

  @ParameterizedTest(name = "chunked {0}: refused {1}")
  @CsvSource({"true, true", "false, false"})
  void bodyOfUnknownLengthIsRefused(boolean chunked, boolean refused) {
    BodyLimit limit = BodyLimit.of("/api/v1/tariffs").orElseThrow();

    assertThat(limit.refusalOf(-1, chunked).filter(refusal -> refusal.status() == 411).isPresent())
        .isEqualTo(refused);
  }
}

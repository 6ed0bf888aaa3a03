package io.smart360.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/office/home", "/office/billing/bill?id=12", "/office/x?from=2025-05-01&q=a%20b"})
  void ownPageMayBeLedOnTo(String path) {
    assertThat(Paths.isOfficePage(path)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://evil.example/office/home",
        "//evil.example/office/",
        "/\\evil.example",
        "/office/../api/v1/tokens",
        "/office/home\r\nSet-Cookie: a=b",
        "/office/home?x=<script>",
        "javascript:alert(1)",
        "/sign-in"
      })
  void anythingElseMayNot(String path) {
    assertThat(Paths.isOfficePage(path)).isFalse();
  }
}

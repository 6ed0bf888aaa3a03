package io.smart360.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfficePageTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void everyPageFileIsNamedAndEveryNamedPageHasAFile() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES.resolve("office"))) {
      Set<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> "/" + PAGES.relativize(file).toString().replace(".xhtml", ""))
              .collect(Collectors.toSet());
      Set<String> named =
          Arrays.stream(OfficePage.values()).map(OfficePage::path).collect(Collectors.toSet());

      assertThat(found).isEqualTo(named);
    }
  }

  @Test
  void pageIsTheSameWithAndWithoutItsExtension() {
    assertThat(OfficePage.at("/office/home")).contains(OfficePage.HOME);
    assertThat(OfficePage.at("/office/home.xhtml")).contains(OfficePage.HOME);
    assertThat(OfficePage.at("/office/home2")).isEmpty();
  }

  @Test
  void noPageIsOpenToNobody() {
    for (OfficePage page : OfficePage.values()) {
      assertThat(page.roles()).as(page.name()).isNotEmpty();
    }
  }
}

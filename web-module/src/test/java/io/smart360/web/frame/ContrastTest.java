package io.smart360.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of {@code tokens.css} keep the contrast of WCAG 2.2 AA, light and dark. */
class ContrastTest {

  private static final Path TOKENS = Path.of("src/main/webapp/assets/tokens.css");
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9A-Fa-f]{6})");

  /** Foreground, background and the contrast they need: 4.5 for text, 3 for marks and borders. */
  private static final List<String> PAIRS =
      List.of(
          "text sheet 4.5",
          "text frame 4.5",
          "text-2 sheet 4.5",
          "text-2 frame 4.5",
          "text-3 sheet 4.5",
          "text-3 sunken 4.5",
          "text-3 frame 4.5",
          "text-3 selected 4.5",
          "link sheet 4.5",
          "link selected 4.5",
          "on-brand brand 4.5",
          "on-brand brand-strong 4.5",
          "on-deep deep 4.5",
          "on-deep-2 deep 4.5",
          "brand-strong brand-soft 4.5",
          "control-line sheet 3",
          "control-line sunken 3",
          "focus sheet 3",
          "focus frame 3",
          "vip sheet 4.5");

  static Stream<Arguments> pairsOfBothThemes() throws IOException {
    String css = Files.readString(TOKENS);
    int dark = css.indexOf(":root[data-theme=\"dark\"]");
    Map<String, String> light = colours(css.substring(0, dark));
    Map<String, String> night = new HashMap<>(light);
    night.putAll(colours(css.substring(dark)));
    Stream<String> statuses =
        Stream.of("ok", "wait", "off", "bad", "info", "mute")
            .flatMap(
                status ->
                    Stream.of(
                        status + "-fg sheet 4.5",
                        status + "-fg " + status + "-bg 4.5",
                        status + "-fg selected 4.5",
                        status + "-mark sheet 3"));
    return Stream.concat(PAIRS.stream(), statuses)
        .flatMap(
            pair ->
                Stream.of(
                    Arguments.of("light " + pair, light), Arguments.of("dark " + pair, night)));
  }

  private static Map<String, String> colours(String block) {
    Map<String, String> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(block);
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairsOfBothThemes")
  void pairCanBeRead(String pair, Map<String, String> colours) {
    String[] words = pair.split(" ");
    double contrast = contrast(colours.get(words[1]), colours.get(words[2]));

    assertThat(contrast).isGreaterThanOrEqualTo(Double.parseDouble(words[3]));
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

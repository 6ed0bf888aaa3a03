package io.smart360.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadedTextTest {

  @Test
  void filesAreReadInTheirOrder() {
    List<UploadedText> texts =
        UploadedText.of(List.of(file("b.yaml", "tariff: ñ"), file("a.yaml", "x")), 100);

    assertThat(texts)
        .containsExactly(new UploadedText("b.yaml", "tariff: ñ"), new UploadedText("a.yaml", "x"));
  }

  @Test
  void filesThatFitExactlyAreRead() {
    assertThat(UploadedText.of(List.of(file("a", "12345"), file("b", "12345")), 10)).hasSize(2);
  }

  @Test
  void filesThatAreTooLargeTogetherAreRefusedAndNoneIsOpened() {
    GivenFile first = file("a.yaml", "x".repeat(600_000));
    GivenFile second = file("b.yaml", "x".repeat(600_000));

    assertThatExceptionOfType(UploadTooLarge.class)
        .isThrownBy(() -> UploadedText.of(List.of(first, second), 1_000_000))
        .satisfies(
            refused ->
                assertThat(refused.details())
                    .extracting(Object::toString)
                    .containsExactly("1.2", "1.0"));
    assertThat(first.opened || second.opened).isFalse();
  }

  @Test
  void folderOfAFileAndByteOrderMarkAreLeftOut() {
    assertThat(UploadedText.of(List.of(file("C:\\rates\\a.owrs", "\uFEFFmetadata:")), 100))
        .containsExactly(new UploadedText("a.owrs", "metadata:"));
  }

  @Test
  void whatIsNoTextIsRefused() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G'};
    for (byte[] content : List.of(picture, new byte[] {'a', 0, 'b', 0})) {
      assertThatExceptionOfType(UploadUnreadable.class)
          .isThrownBy(() -> UploadedText.of(List.of(new GivenFile("a.png", content)), 100))
          .withMessageContaining("a.png");
    }
  }

  @Test
  void emptyFileIsRefused() {
    assertThatExceptionOfType(UploadEmpty.class)
        .isThrownBy(() -> UploadedText.of(List.of(file("a.yaml", " \n")), 100));
  }

  private static GivenFile file(String name, String text) {
    return new GivenFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A part of a form that knows whether it was opened. */
  private static final class GivenFile implements Part {

    private final String name;
    private final byte[] content;
    private boolean opened;

    GivenFile(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }

    @Override
    public InputStream getInputStream() {
      opened = true;
      return new ByteArrayInputStream(content);
    }

    @Override
    public String getSubmittedFileName() {
      return name;
    }

    @Override
    public long getSize() {
      return content.length;
    }

    @Override
    public String getContentType() {
      return "text/plain";
    }

    @Override
    public String getName() {
      return "file";
    }

    @Override
    public void write(String fileName) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getHeader(String header) {
      return null;
    }

    @Override
    public Collection<String> getHeaders(String header) {
      return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
      return List.of();
    }
  }
}

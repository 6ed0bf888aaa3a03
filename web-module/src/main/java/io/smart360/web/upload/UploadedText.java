package io.smart360.web.upload;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file that a user gave to a page.
 *
 * @param name the name of the file, without folders
 * @param text what it says, without the byte order mark that some editors begin with
 */
public record UploadedText(String name, String text) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads the files of one form, none of them before all together are known to fit.
   *
   * @param mostBytes the most bytes that all files together may have
   * @return the files in their order
   * @throws UploadTooLarge when they have more; nothing was read
   * @throws UploadEmpty when one has nothing in it
   * @throws UploadUnreadable when one is no text in UTF-8
   */
  public static List<UploadedText> of(List<Part> files, long mostBytes) {
    long bytes = files.stream().mapToLong(Part::getSize).sum();
    if (bytes > mostBytes) {
      throw new UploadTooLarge(bytes, mostBytes);
    }
    List<UploadedText> texts = new ArrayList<>();
    for (Part file : files) {
      texts.add(read(file));
    }
    return texts;
  }

  private static UploadedText read(Part file) {
    String name = nameOf(file);
    try (InputStream content = file.getInputStream()) {
      byte[] bytes = content.readAllBytes();
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new UploadUnreadable(name);
      }
      String words = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      if (words.isBlank()) {
        throw new UploadEmpty(name);
      }
      return new UploadedText(name, words);
    } catch (CharacterCodingException noText) {
      throw new UploadUnreadable(name);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Some browsers give the whole path. */
  private static String nameOf(Part file) {
    String given = file.getSubmittedFileName();
    return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  }
}

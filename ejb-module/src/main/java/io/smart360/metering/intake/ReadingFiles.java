package io.smart360.metering.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files of readings lie: a directory a tenant, a file an import, kept as they came. */
@ApplicationScoped
class ReadingFiles {

  private static final String FOLDER = "reading-imports";

  @Inject
  @ConfigProperty(name = "smart360.files.directory")
  String directory;

  /**
   * A file as it was stored.
   *
   * @param storedAs its path under the directory of files, with forward slashes
   * @param sha256 of its bytes, 64 hexadecimal digits
   */
  record Stored(String storedAs, long sizeBytes, String sha256) {}

  /** Writes the content while reading it; what is stored is what was counted and hashed. */
  Stored store(long tenantId, long importId, InputStream content) {
    String storedAs = tenantId + "/" + FOLDER + "/" + importId + ".csv";
    Path target = pathOf(storedAs);
    try {
      Files.createDirectories(target.getParent());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
        size = content.transferTo(out);
      }
      return new Stored(storedAs, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void delete(Stored file) {
    try {
      Files.deleteIfExists(pathOf(file.storedAs()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists(String storedAs) {
    return Files.isReadable(pathOf(storedAs));
  }

  /** The content from that byte on. */
  InputStream openAt(String storedAs, long offset) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(pathOf(storedAs));
    channel.position(offset);
    return Channels.newInputStream(channel);
  }

  private Path pathOf(String storedAs) {
    return Path.of(directory).resolve(storedAs);
  }
}

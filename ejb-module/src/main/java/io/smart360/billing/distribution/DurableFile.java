package io.smart360.billing.distribution;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that appears whole or not at all: written beside its place, forced to the disk, then moved
 * there. A second writer of the same content puts the same file in the same place.
 */
final class DurableFile implements Closeable {

  private static final int BUFFER = 1 << 18;

  private final Path place;
  private final Path draft;
  private final FileChannel channel;
  private final MessageDigest digest = ContentHash.sha256();
  private final OutputStream out;

  DurableFile(Path place) throws IOException {
    this.place = place;
    Files.createDirectories(place.getParent());
    draft = Files.createTempFile(place.getParent(), place.getFileName() + ".", ".part");
    channel = FileChannel.open(draft, StandardOpenOption.WRITE);
    out =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
  }

  /** What to write to; need not be closed. */
  OutputStream out() {
    return new Unclosed(out);
  }

  /** Puts the file in its place and returns its SHA-256. */
  String finish() throws IOException {
    out.flush();
    channel.force(true);
    channel.close();
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(place.getParent());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The move itself must survive a loss of power, too. */
  private static void forceDirectory(Path directory) throws IOException {
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  /** Takes the draft away when the file was not finished. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(draft);
  }

  /** Passes everything on but the close. */
  private static final class Unclosed extends OutputStream {

    private final OutputStream out;

    Unclosed(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      out.write(octets, offset, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}

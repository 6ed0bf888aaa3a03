package io.smart360.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Passwords and keys made at the first start, each in a file only the operator can read, in {@code
 * secrets} of the home directory.
 */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path directory;

  Secrets(Path home) {
    this.directory = home.resolve("secrets");
  }

  /** The password of this name: kept, or made now. */
  String password(String name) {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return kept(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The private key access tokens are signed with, PEM; its public half is kept beside it. */
  String tokenSigningKey() {
    if (!Files.exists(directory.resolve("token-signing-key.pem"))) {
      KeyPair pair = newKeyPair();
      kept("token-public-key.pem", pem("PUBLIC", pair.getPublic().getEncoded()));
      kept("token-signing-key.pem", pem("PRIVATE", pair.getPrivate().getEncoded()));
    }
    return read(directory.resolve("token-signing-key.pem"));
  }

  /** The key access tokens are checked with, PEM. */
  String tokenPublicKey() {
    tokenSigningKey();
    return read(directory.resolve("token-public-key.pem"));
  }

  private static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, RANDOM);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String kind, byte[] key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----\n";
  }

  private String kept(String name, String fresh) {
    Path path = directory.resolve(name);
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Set<StandardOpenOption> options =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.newByteChannel(
                path,
                options,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            .close();
        Files.writeString(path, fresh);
      }
    } catch (IOException e) {
      throw new CannotStart("The secret " + path + " cannot be kept: " + e.getMessage(), e);
    }
    return read(path);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new CannotStart("The secret " + path + " cannot be read: " + e.getMessage(), e);
    }
  }
}

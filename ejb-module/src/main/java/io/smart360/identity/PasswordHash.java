package io.smart360.identity;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a password: an Argon2id hash with its own salt, written in the PHC string format
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash} (salt 16 bytes, hash 32 bytes, base64 without
 * padding). Memory is in KiB. Source: ACC-5.
 *
 * <p>The parameters travel with the hash, so a hash made with older ones still matches; it then
 * {@link #isOutdated()} and is made anew at the next sign-in.
 */
public record PasswordHash(String phc) implements Serializable {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final String CURRENT_PARAMETERS =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  /** Each computation takes 19 MiB: a flood of sign-ins must wait rather than fill the memory. */
  private static final Semaphore SEATS =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors());

  public PasswordHash {
    if (!PHC.matcher(phc).matches()) {
      throw new IllegalArgumentException("Not an Argon2id hash in PHC format");
    }
  }

  /** A hash of the password with a fresh salt and today's parameters. */
  public static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    return new PasswordHash(
        CURRENT_PARAMETERS + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash));
  }

  /** Whether this is the password; takes the same time for every wrong one. */
  public boolean matches(String password) {
    Matcher parts = PHC.matcher(phc);
    parts.matches();
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] computed =
        argon2id(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, computed);
  }

  /** Whether it was made with other parameters than those used today. */
  public boolean isOutdated() {
    return !phc.startsWith(CURRENT_PARAMETERS);
  }

  private static byte[] argon2id(
      String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] secret = password.getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[length];
    SEATS.acquireUninterruptibly();
    try {
      generator.generateBytes(secret, hash);
      return hash;
    } finally {
      SEATS.release();
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Keeps the hash out of logs. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}

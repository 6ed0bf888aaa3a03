package io.smart360.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of our style sheets and scripts. Each carries a mark of its content, so that browsers
 * may keep it for ever and still see every change.
 */
@Named
@ApplicationScoped
public class Assets {

  private static final String FOLDER = "/assets/";

  @Inject ServletContext context;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  public String address(String file) {
    return addresses.computeIfAbsent(file, this::marked);
  }

  private String marked(String file) {
    try (InputStream content = context.getResourceAsStream(FOLDER + file)) {
      if (content == null) {
        throw new IllegalArgumentException("There is no asset " + file);
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      String mark = HexFormat.of().formatHex(digest, 0, 5);
      return context.getContextPath() + FOLDER + file + "?v=" + mark;
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The asset " + file + " cannot be read", e);
    }
  }
}

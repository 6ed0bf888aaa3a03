package io.smart360.it.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the interface: with an access token, or without one. */
public final class RestUser {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  private final URI root;
  private final String token;

  private RestUser(URI root, String token) {
    this.root = root;
    this.token = token;
  }

  /** An answer, whatever its status. */
  public record Answer(int status, String type, String body) {

    public JsonNode json() {
      return JSON.readTree(body.isBlank() ? "{}" : body);
    }
  }

  /** Nobody in particular. */
  public static RestUser anonymous(URI server) {
    return new RestUser(server.resolve("api/v1/"), "");
  }

  /** Somebody with this for a token. */
  public static RestUser withToken(URI server, String token) {
    return new RestUser(server.resolve("api/v1/"), token);
  }

  /** Signs in for an access token, which must be given. */
  public static RestUser signedIn(URI server, String email, String password) {
    Answer answer = anonymous(server).post("tokens", Map.of("email", email, "password", password));
    if (answer.status() != 200) {
      throw new AssertionError(email + " got no token: " + answer);
    }
    return new RestUser(server.resolve("api/v1/"), answer.json().get("access_token").asString());
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Map<String, ?> document) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(document))));
  }

  public Answer post(String path, String type, String text) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(text)));
  }

  /** Sends a body of any size as it is read. */
  public Answer upload(String path, String type, Supplier<InputStream> body) {
    return send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofInputStream(body)));
  }

  public Answer put(String path, Map<String, ?> document) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(document))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofMinutes(5));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

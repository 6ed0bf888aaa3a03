package io.smart360.launcher.office;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's interface, as one user signed in to it. */
public final class Api {

  private static final Duration TOKEN_LIVES = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** On cleartext HTTP/2 the server cuts what takes longer than 30 seconds. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  private final URI root;
  private final String email;
  private final String password;
  private String token = "";
  private Instant tokenSince = Instant.MIN;

  /**
   * @param server the address of the server
   */
  public Api(URI server, String email, String password) {
    this.root = server.resolve("api/v1/");
    this.email = email;
    this.password = password;
  }

  public JsonNode get(String path) {
    return read(send(request(path).GET()));
  }

  /** Sends a document, or nothing when it is empty. */
  public JsonNode post(String path, Map<String, ?> document) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return read(send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(document)))));
  }

  public JsonNode postText(String path, String type, String text) {
    return read(
        send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(text))));
  }

  public JsonNode postFile(String path, String type, Path file) throws IOException {
    BodyPublisher body = BodyPublishers.ofFile(file);
    return read(send(request(path).header("Content-Type", type).POST(body)));
  }

  public void put(String path, Map<String, ?> document) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    send(request.PUT(BodyPublishers.ofString(JSON.writeValueAsString(document))));
  }

  /** Whether the interface says that there is no such thing. */
  public boolean isMissing(String path) {
    return exchange(request(path).GET()).statusCode() == 404;
  }

  private HttpRequest.Builder request(String path) {
    signInWhenDue();
    return HttpRequest.newBuilder(root.resolve(path))
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + token);
  }

  private void signInWhenDue() {
    if (Instant.now().isBefore(tokenSince.plus(TOKEN_LIVES))) {
      return;
    }
    String credentials = JSON.writeValueAsString(Map.of("email", email, "password", password));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve("tokens"))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(credentials));
    token = read(send(request)).get("access_token").asString();
    tokenSince = Instant.now();
  }

  private String send(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request);
    if (response.statusCode() / 100 != 2) {
      throw new ApiRefusal(response.request(), response.statusCode(), sentence(response));
    }
    return response.body();
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the interface was answering", e);
    }
  }

  private static String sentence(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (type.contains("problem+json")) {
      JsonNode problem = JSON.readTree(response.body());
      return problem.path("type").asString() + ": " + problem.path("detail").asString();
    }
    return response.body();
  }

  private static JsonNode read(String body) {
    return JSON.readTree(body.isBlank() ? "{}" : body);
  }
}

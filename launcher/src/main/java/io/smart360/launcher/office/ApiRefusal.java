package io.smart360.launcher.office;

import java.net.http.HttpRequest;

/** The interface did not do what the demo asked. */
public final class ApiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ApiRefusal(HttpRequest request, int status, String sentence) {
    super(
        request.method()
            + " "
            + request.uri().getPath()
            + " was answered "
            + status
            + ": "
            + sentence);
  }
}

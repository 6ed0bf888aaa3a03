package io.smart360.web.security;

import java.util.Optional;

/**
 * How large the body of a request to the interface may be where it is read into memory as a whole.
 * Bodies that are worked off as they come, such as files of readings, have no limit.
 *
 * @param mostBytes the largest body that is read, in bytes
 */
record BodyLimit(long mostBytes) {

  private static final String TRIALS = "/api/v1/tariff-trials";
  private static final String TARIFFS = "/api/v1/tariffs";

  private static final BodyLimit OF_TRIALS = new BodyLimit(20_000_000);
  private static final BodyLimit OF_TARIFFS = new BodyLimit(5_000_000);

  private static final long BYTES_OF_A_MEGABYTE = 1_000_000;

  /**
   * Why a request is not read.
   *
   * @param status the HTTP status
   * @param title its name
   * @param detail one sentence for a person
   */
  record Refusal(int status, String title, String detail) {

    /** The problem document of RFC 9457 for the request of this number. */
    String document(String requestNumber) {
      return """
          {"type":"about:blank","title":"%s","status":%d,"detail":"%s","instance":"urn:request:%s"}"""
          .formatted(title, status, detail, requestNumber);
    }
  }

  /** The limit for a path; empty where there is none. */
  static Optional<BodyLimit> of(String path) {
    if (path.startsWith(TRIALS)) {
      return Optional.of(OF_TRIALS);
    }
    return path.startsWith(TARIFFS) ? Optional.of(OF_TARIFFS) : Optional.empty();
  }

  /**
   * Why a body is not read; empty if it is.
   *
   * @param bytes its length as the request states it, below 0 where it does not
   * @param chunked whether a body of unknown length follows
   */
  Optional<Refusal> refusalOf(long bytes, boolean chunked) {
    long megabytes = mostBytes / BYTES_OF_A_MEGABYTE;
    if (bytes > mostBytes) {
      return Optional.of(
          new Refusal(
              413,
              "Content Too Large",
              "The body has " + bytes + " bytes; at most " + megabytes + " MB are read here."));
    }
    if (bytes < 0 && chunked) {
      return Optional.of(
          new Refusal(
              411,
              "Length Required",
              "State the length of the body; at most " + megabytes + " MB are read here."));
    }
    return Optional.empty();
  }
}

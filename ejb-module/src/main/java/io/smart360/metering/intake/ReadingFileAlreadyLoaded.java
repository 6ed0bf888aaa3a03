package io.smart360.metering.intake;

import io.smart360.shared.BusinessProblem;
import java.time.Instant;

/** The very same file was loaded before; its readings would only come a second time. */
public class ReadingFileAlreadyLoaded extends BusinessProblem {

  public ReadingFileAlreadyLoaded(String fileName, Instant receivedAt) {
    super(
        "The same content was already received as " + fileName + " at " + receivedAt,
        fileName,
        receivedAt);
  }
}

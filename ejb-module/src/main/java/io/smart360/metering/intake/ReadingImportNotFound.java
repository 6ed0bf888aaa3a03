package io.smart360.metering.intake;

import io.smart360.shared.BusinessProblem;

/** There is no import with this id. */
public class ReadingImportNotFound extends BusinessProblem {

  public ReadingImportNotFound(long importId) {
    super("There is no import of readings with the id " + importId, importId);
  }
}

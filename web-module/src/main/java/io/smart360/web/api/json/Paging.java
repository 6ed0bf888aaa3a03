package io.smart360.web.api.json;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a long list is asked for. */
public class Paging {

  private static final int MOST = 500;

  @QueryParam("first")
  @DefaultValue("0")
  @Parameter(description = "How many to pass over")
  private int first;

  @QueryParam("size")
  @DefaultValue("50")
  @Parameter(description = "How many to show, at most 500")
  private int size;

  public int first() {
    if (first < 0) {
      throw new InvalidInput("'first' must be 0 or more.");
    }
    return first;
  }

  public int size() {
    if (size < 1 || size > MOST) {
      throw new InvalidInput("'size' must be from 1 to " + MOST + ".");
    }
    return size;
  }
}

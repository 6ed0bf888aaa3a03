package io.smart360.web.api.json;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * Which part of a long list is asked for: {@code first} rows passed over, {@code size} shown, at
 * most 500.
 */
public class Paging {

  private static final int MOST = 500;

  @QueryParam("first")
  @DefaultValue("0")
  private int first;

  @QueryParam("size")
  @DefaultValue("50")
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

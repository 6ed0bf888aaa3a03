package io.smart360.tariff;

import java.io.Serializable;
import java.util.List;

/**
 * What was entered from a tariff file.
 *
 * @param versions numbers of the versions that are new, all submitted for approval
 */
public record EnteredTariff(String code, List<Integer> versions) implements Serializable {

  public EnteredTariff {
    versions = List.copyOf(versions);
  }
}

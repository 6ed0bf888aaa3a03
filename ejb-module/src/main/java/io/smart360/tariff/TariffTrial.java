package io.smart360.tariff;

import java.io.Serializable;
import java.util.Map;

/**
 * What came of a trial of tariffs.
 *
 * @param cases how many cases there were
 * @param notMet how many were not computed, or not to what was expected
 * @param kinds how many of those by the way in which they were not
 * @param results the file of results, one row for each case
 */
public record TariffTrial(int cases, int notMet, Map<String, Integer> kinds, String results)
    implements Serializable {

  public TariffTrial {
    kinds = Map.copyOf(kinds);
  }
}

package io.smart360.tariff.exchange;

import io.smart360.tariff.model.TariffDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tariff read from a format of others: a draft until somebody approves it.
 *
 * @param tariff the tariff
 * @param customerClasses the customer classes it has prices for; empty if it does not tell classes
 *     apart
 * @param leftOut customer classes that could not be represented, each with the reason
 * @param notes the import report, in the order of the file
 */
public record ImportedTariff(
    TariffDefinition tariff,
    Set<String> customerClasses,
    Map<String, String> leftOut,
    List<ImportNote> notes) {

  public ImportedTariff {
    customerClasses = Set.copyOf(customerClasses);
    leftOut = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    notes = List.copyOf(notes);
  }
}

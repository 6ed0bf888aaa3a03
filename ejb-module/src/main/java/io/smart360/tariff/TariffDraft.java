package io.smart360.tariff;

import io.smart360.tariff.exchange.ImportNote;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A tariff taken over from a format of others, to be looked at before it is submitted.
 *
 * @param entered the tariff and its new versions, all of them drafts
 * @param leftOut customer classes that could not be represented, each with the reason
 * @param notes the import report
 */
public record TariffDraft(
    EnteredTariff entered, Map<String, String> leftOut, List<ImportNote> notes)
    implements Serializable {

  public TariffDraft {
    leftOut = Map.copyOf(leftOut);
    notes = List.copyOf(notes);
  }
}

package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.model.Label;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words for the charges of a file: the usual ones in both languages, others as they are named. */
final class ChargeLabels {

  private static final Map<String, String> SPANISH =
      Map.ofEntries(
          Map.entry("service_charge", "Cargo por servicio"),
          Map.entry("commodity_charge", "Cargo por consumo"),
          Map.entry("sewer_charge", "Cargo por alcantarillado"),
          Map.entry("fixed_sewer_charge", "Cargo fijo por alcantarillado"),
          Map.entry("fixed_wastewater_charge", "Cargo fijo por aguas residuales"),
          Map.entry("variable_wastewater_charge", "Cargo por aguas residuales"),
          Map.entry("fixed_drought_surcharge", "Recargo fijo por sequía"),
          Map.entry("variable_drought_surcharge", "Recargo por sequía"),
          Map.entry("elevation_charge", "Cargo por elevación"),
          Map.entry("pumping_charge", "Cargo por bombeo"),
          Map.entry("outside_city_service_charge", "Cargo por servicio fuera de la ciudad"),
          Map.entry("capital_facilities_charge", "Cargo por instalaciones de capital"),
          Map.entry("capital_charge", "Cargo de capital"),
          Map.entry("cost_adjustment_charge", "Ajuste de costos"),
          Map.entry("regulatory_fee", "Tarifa regulatoria"),
          Map.entry("bill_adjustment", "Ajuste de la factura"));

  private ChargeLabels() {}

  static Label of(String code) {
    Map<String, String> texts = new LinkedHashMap<>();
    String words = code.replace('_', ' ').strip();
    texts.put("en", Character.toUpperCase(words.charAt(0)) + words.substring(1));
    String spanish = SPANISH.get(code);
    if (spanish != null) {
      texts.put("es", spanish);
    }
    return new Label(texts);
  }
}

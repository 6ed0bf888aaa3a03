package io.smart360.tariff;

import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.exchange.owrs.OwrsFile;
import io.smart360.tariff.exchange.urdb.UrdbFile;
import java.util.Currency;

/** The formats of others that tariffs are taken over from. */
public enum TariffFormat {
  /** Open Water Rate Specification, YAML. */
  OWRS {
    @Override
    ImportedTariff read(String file, Currency currency) {
      return OwrsFile.read(file, currency);
    }
  },
  /** Utility Rate Database of OpenEI, JSON. */
  URDB {
    @Override
    ImportedTariff read(String file, Currency currency) {
      return UrdbFile.read(file, currency);
    }
  };

  /** Reads a file whose amounts are in a currency, which the format may not state. */
  abstract ImportedTariff read(String file, Currency currency);
}

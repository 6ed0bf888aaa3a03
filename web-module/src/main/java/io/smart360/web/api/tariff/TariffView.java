package io.smart360.web.api.tariff;

import io.smart360.tariff.TariffRow;
import io.smart360.tariff.TariffVersionRow;
import java.util.List;

/** A tariff with its versions, the first first. */
public record TariffView(TariffRow tariff, List<TariffVersionRow> versions) {}

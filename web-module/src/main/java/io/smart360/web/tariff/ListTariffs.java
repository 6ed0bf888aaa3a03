package io.smart360.web.tariff;

import io.smart360.tariff.TariffQueries;
import io.smart360.tariff.TariffRow;
import io.smart360.web.frame.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code tariff/list-tariffs.xhtml}: the tariffs of the utility. */
@Named
@RequestScoped
public class ListTariffs {

  @EJB TariffQueries queries;
  @Inject CurrentUser user;

  private List<TariffRow> tariffs;

  public void load() {
    tariffs = queries.tariffs(user.workplace().utilityId());
  }

  public List<TariffRow> getTariffs() {
    return tariffs;
  }
}

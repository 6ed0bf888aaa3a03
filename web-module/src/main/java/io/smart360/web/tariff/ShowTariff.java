package io.smart360.web.tariff;

import io.smart360.tariff.TariffNotFound;
import io.smart360.tariff.TariffQueries;
import io.smart360.tariff.TariffRow;
import io.smart360.tariff.TariffService;
import io.smart360.tariff.TariffVersionNotFound;
import io.smart360.tariff.TariffVersionRow;
import io.smart360.tariff.TariffVersionState;
import io.smart360.tariff.file.TariffFile;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.frame.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Backs {@code tariff/show-tariff.xhtml}: a tariff, its versions, and what one of them says. */
@Named
@ViewScoped
public class ShowTariff implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB TariffQueries queries;
  @EJB TariffService tariffs;
  @Inject CurrentUser user;
  @Inject Notices notices;

  private String code;
  private Integer version;

  private TariffRow tariff;
  private List<TariffVersionRow> versions;
  private TariffVersionRow chosen;

  /** Reads the tariff and the version asked for; the last one where none is named. */
  public void load() {
    long utility = user.workplace().utilityId();
    String asked = code == null ? "" : code;
    tariff = queries.tariff(utility, asked).orElseThrow(() -> new TariffNotFound(asked));
    versions = queries.versions(utility, asked);
    int number = version == null ? versions.get(versions.size() - 1).number() : version;
    chosen =
        versions.stream()
            .filter(row -> row.number() == number)
            .findFirst()
            .orElseThrow(() -> new TariffVersionNotFound(asked, number));
  }

  /** Gives a draft to whoever approves tariffs. */
  public void submit() {
    tariffs.submit(user.workplace().utilityId(), tariff.code(), chosen.number());
    notices.done("showTariff.submitted", chosen.number(), tariff.code());
    load();
  }

  public TariffRow getTariff() {
    return tariff;
  }

  public List<TariffVersionRow> getVersions() {
    return versions;
  }

  public TariffVersionRow getChosen() {
    return chosen;
  }

  /** Whether the version that is shown waits for its drafter to submit it. */
  public boolean isDraft() {
    return chosen.state() == TariffVersionState.DRAFT;
  }

  /** The version that is shown as a tariff file. */
  public String file() {
    return queries
        .definition(user.workplace().utilityId(), tariff.code(), chosen.number())
        .map(TariffFile::fromJson)
        .map(TariffFile::write)
        .orElseThrow(() -> new TariffVersionNotFound(tariff.code(), chosen.number()));
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }
}

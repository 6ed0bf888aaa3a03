package io.smart360.tariff;

import io.smart360.identity.Roles;
import io.smart360.tariff.bench.CannotRateCases;
import io.smart360.tariff.bench.CaseSummary;
import io.smart360.tariff.bench.RateCases;
import io.smart360.tariff.bench.TariffShelf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Tries tariff files on cases with known bills; reads and writes no record. */
@Stateless
public class TariffTrialService {

  /** The most characters of all files of one trial; larger ones go through the command. */
  public static final int MOST_CHARACTERS = 20_000_000;

  /**
   * Rates cases by tariff files and compares them with what is expected.
   *
   * @param tariffs the text of each tariff file by the name that cases use
   * @param cases the file of cases
   * @throws TariffTrialRefused when the files are too large or the cases cannot be read
   */
  @RolesAllowed({
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.UTILITY_ADMINISTRATOR,
    Roles.AUDITOR
  })
  public TariffTrial rate(Map<String, String> tariffs, String cases) {
    long characters = cases.length();
    for (String text : tariffs.values()) {
      characters += text.length();
    }
    if (characters > MOST_CHARACTERS) {
      throw new TariffTrialRefused(
          "The files have "
              + characters
              + " characters, more than "
              + MOST_CHARACTERS
              + "; use ./smart360 rate-cases.");
    }
    StringWriter results = new StringWriter();
    try {
      CaseSummary summary =
          RateCases.rate(TariffShelf.of(tariffs), new StringReader(cases), results);
      return new TariffTrial(
          summary.cases(), summary.notMet(), summary.kinds(), results.toString());
    } catch (CannotRateCases cannot) {
      throw new TariffTrialRefused(cannot.getMessage());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

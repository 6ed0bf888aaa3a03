package io.smart360.tariff;

import io.smart360.identity.Roles;
import io.smart360.tariff.bench.CannotRateCases;
import io.smart360.tariff.bench.CaseRating;
import io.smart360.tariff.bench.CaseResult;
import io.smart360.tariff.bench.CaseSummary;
import io.smart360.tariff.bench.RateCase;
import io.smart360.tariff.bench.RateCases;
import io.smart360.tariff.bench.TariffShelf;
import io.smart360.tariff.rating.outcome.ChargeLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries tariff files on cases with known bills; reads and writes no record. */
@Stateless
@RolesAllowed({
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.AUDITOR
})
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
  public TariffTrial rate(Map<String, String> tariffs, String cases) {
    requireSize(tariffs, cases);
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

  /**
   * Rates cases by tariff files, for a list.
   *
   * @param tariffs the text of each tariff file by the name that cases use
   * @param cases the file of cases
   * @return one row for each case, in the order of the file
   * @throws TariffTrialRefused when the files are too large or the cases cannot be read
   */
  public List<TrialRow> compare(Map<String, String> tariffs, String cases) {
    requireSize(tariffs, cases);
    CaseRating rating = new CaseRating(TariffShelf.of(tariffs));
    List<TrialRow> rows = new ArrayList<>();
    try {
      RateCases.each(
          new StringReader(cases),
          tested -> rows.add(TrialRow.of(rows.size() + 1, rating.rate(tested))));
      return rows;
    } catch (CannotRateCases cannot) {
      throw new TariffTrialRefused(cannot.getMessage());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The lines of one case; none where it cannot be computed. */
  public List<ChargeLine> lines(Map<String, String> tariffs, RateCase tested) {
    CaseResult.Outcome outcome = new CaseRating(TariffShelf.of(tariffs)).rate(tested).outcome();
    return outcome instanceof CaseResult.Computed computed ? computed.lines() : List.of();
  }

  private static void requireSize(Map<String, String> tariffs, String cases) {
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
  }
}

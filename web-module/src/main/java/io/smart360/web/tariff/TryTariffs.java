package io.smart360.web.tariff;

import io.smart360.tariff.TariffTrialService;
import io.smart360.tariff.TrialRow;
import io.smart360.web.frame.Show;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Backs {@code tariff/try-tariffs.xhtml}: tariff files against bills that are known. */
@Named
@ViewScoped
public class TryTariffs implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB TariffTrialService trials;
  @Inject Show show;

  private transient List<Part> tariffFiles;
  private transient Part caseFile;
  private Map<String, String> tariffs = Map.of();
  private List<TrialRow> rows = List.of();
  private boolean compared;
  private TrialRow.Outcome shown;
  private TrialRow chosen;
  private List<ExplainedLine> lines = List.of();

  /** Rates all cases of the files that were chosen. */
  public void compare() {
    Map<String, String> texts = new LinkedHashMap<>();
    tariffFiles.forEach(file -> texts.put(file.getSubmittedFileName(), text(file)));
    List<TrialRow> found = trials.compare(texts, text(caseFile));
    tariffs = texts;
    rows = found;
    compared = true;
    show(null);
    if (count(TrialRow.Outcome.MET) < rows.size()) {
      show(count(TrialRow.Outcome.DIFFERS) > 0 ? "DIFFERS" : "FAILED");
    }
  }

  /** Lists the cases of one outcome; of all where none is named. */
  public void show(String outcome) {
    shown = outcome == null || outcome.isEmpty() ? null : TrialRow.Outcome.valueOf(outcome);
    choose(null);
  }

  public List<TrialRow> getRows() {
    return shown == null ? rows : rows.stream().filter(row -> row.outcome() == shown).toList();
  }

  public int getAll() {
    return rows.size();
  }

  /** How many cases ended in one way. */
  public int count(TrialRow.Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** How many cases ended in the way of that name. */
  public int countOf(String outcome) {
    return count(TrialRow.Outcome.valueOf(outcome));
  }

  public boolean isCompared() {
    return compared;
  }

  public TrialRow.Outcome getShown() {
    return shown;
  }

  public TrialRow getChosen() {
    return chosen;
  }

  /** Opens a case with its lines. */
  public void setChosen(TrialRow row) {
    choose(row);
  }

  public List<ExplainedLine> getLines() {
    return lines;
  }

  public List<Part> getTariffFiles() {
    return tariffFiles;
  }

  public void setTariffFiles(List<Part> files) {
    tariffFiles = files;
  }

  public Part getCaseFile() {
    return caseFile;
  }

  public void setCaseFile(Part file) {
    caseFile = file;
  }

  private void choose(TrialRow row) {
    chosen = row;
    lines =
        row == null || row.outcome() == TrialRow.Outcome.FAILED
            ? List.of()
            : trials.lines(tariffs, row.tested()).stream()
                .map(line -> ExplainedLine.of(line, show.locale()))
                .toList();
  }

  private static String text(Part file) {
    try (InputStream content = file.getInputStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

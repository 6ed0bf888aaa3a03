package io.smart360.web.tariff;

import io.smart360.tariff.TariffTrialService;
import io.smart360.tariff.TrialRow;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.web.frame.Show;
import io.smart360.web.frame.Texts;
import io.smart360.web.upload.UploadedText;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
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
  @Inject Texts texts;

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
    List<Part> files = new ArrayList<>(tariffFiles);
    files.add(caseFile);
    List<UploadedText> read = UploadedText.of(files, TariffTrialService.MOST_CHARACTERS);
    Map<String, String> texts = new LinkedHashMap<>();
    read.subList(0, tariffFiles.size()).forEach(file -> texts.put(file.name(), file.text()));
    List<TrialRow> found = trials.compare(texts, read.get(tariffFiles.size()).text());
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

  public int getMostBytes() {
    return TariffTrialService.MOST_CHARACTERS;
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
            : explained(trials.lines(tariffs, row.tested()));
  }

  private List<ExplainedLine> explained(List<ChargeLine> charges) {
    return charges.stream()
        .map(
            line ->
                ExplainedLine.of(
                    new ExplainedLine.Head(label(line), line.tier(), line.amount()),
                    Explanation.of(
                        line.derivation(), line.unit(), number -> nameOf(charges.get(number - 1))),
                    show.locale()))
        .toList();
  }

  private String nameOf(ChargeLine line) {
    return line.tier() > 0 ? texts.of("why.tierOf", label(line), line.tier()) : label(line);
  }

  private String label(ChargeLine line) {
    return line.label().in(show.locale().getLanguage());
  }
}

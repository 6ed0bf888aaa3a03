package io.smart360.web.tariff;

import io.smart360.tariff.TariffDraft;
import io.smart360.tariff.TariffFormat;
import io.smart360.tariff.TariffQueries;
import io.smart360.tariff.TariffRow;
import io.smart360.tariff.TariffService;
import io.smart360.tariff.TariffVersionRow;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.yaml.TariffFileProblem;
import io.smart360.tariff.yaml.TariffFileRefused;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.upload.UploadedText;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Backs {@code tariff/take-over-tariff.xhtml}: a file becomes a draft, with a report of it. */
@Named
@ViewScoped
public class TakeOverTariff implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A published rate has some kilobytes; what is larger is no tariff. */
  private static final int MOST_BYTES = 5_000_000;

  @EJB TariffService tariffs;
  @EJB TariffQueries queries;
  @Inject CurrentUser user;

  private Source source = Source.OWRS;
  private transient Part file;
  private String fileName;
  private TariffDraft draft;
  private TariffRow tariff;
  private List<TariffVersionRow> versions = List.of();
  private ImportNote.Kind shown;
  private List<TariffFileProblem> faults = List.of();

  /** What the file is written in: a format of others, or the tariff file of our own. */
  public enum Source {
    OWRS,
    URDB,
    OWN
  }

  /** Reads the file and keeps its tariff as a draft, or lists every fault and keeps nothing. */
  public void takeOver() {
    draft = null;
    faults = List.of();
    shown = null;
    UploadedText upload = UploadedText.of(List.of(file), MOST_BYTES).get(0);
    fileName = upload.name();
    long utility = user.workplace().utilityId();
    try {
      draft = taken(utility, upload.text());
      tariff = queries.tariff(utility, draft.entered().code()).orElseThrow();
      versions =
          queries.versions(utility, draft.entered().code()).stream()
              .filter(version -> draft.entered().versions().contains(version.number()))
              .toList();
    } catch (TariffFileRefused refused) {
      faults = refused.problems(); // the page lists them all; a sentence would name the first
    }
  }

  private TariffDraft taken(long utility, String text) {
    return source == Source.OWN
        ? new TariffDraft(tariffs.enter(utility, text), Map.of(), List.of())
        : tariffs.takeOver(utility, TariffFormat.valueOf(source.name()), text);
  }

  /** The remarks of the chosen kind, all of them where none is chosen. */
  public List<ImportNote> getNotes() {
    return draft.notes().stream().filter(note -> shown == null || note.kind() == shown).toList();
  }

  public int getAllNotes() {
    return draft.notes().size();
  }

  /** How many remarks there are of a kind. */
  public int countOf(ImportNote.Kind kind) {
    return (int) draft.notes().stream().filter(note -> note.kind() == kind).count();
  }

  /** The kinds of remarks, that which costs most first. */
  public List<ImportNote.Kind> getKinds() {
    return List.of(
        ImportNote.Kind.LEFT_OUT,
        ImportNote.Kind.ASSUMED,
        ImportNote.Kind.UNDERSTOOD,
        ImportNote.Kind.DROPPED);
  }

  /** Lists the remarks of one kind. */
  public void show(ImportNote.Kind kind) {
    shown = kind;
  }

  /** Lists all remarks. */
  public void showAll() {
    shown = null;
  }

  public ImportNote.Kind getShown() {
    return shown;
  }

  public int getMostBytes() {
    return MOST_BYTES;
  }

  public Source[] getSources() {
    return Source.values();
  }

  public Source getSource() {
    return source;
  }

  public void setSource(Source source) {
    this.source = source;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getFileName() {
    return fileName;
  }

  public TariffDraft getDraft() {
    return draft;
  }

  public TariffRow getTariff() {
    return tariff;
  }

  public List<TariffVersionRow> getVersions() {
    return versions;
  }

  public List<TariffFileProblem> getFaults() {
    return faults;
  }
}

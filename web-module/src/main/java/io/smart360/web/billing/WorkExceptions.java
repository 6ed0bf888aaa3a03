package io.smart360.web.billing;

import io.smart360.billing.overview.ExceptionRow;
import io.smart360.billing.overview.ExceptionSearch;
import io.smart360.billing.overview.ExceptionSearch.Stage;
import io.smart360.billing.overview.OverviewQueries;
import io.smart360.billing.run.BillExceptionService;
import io.smart360.web.frame.Notices;
import io.smart360.web.frame.PagedList;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Backs the exceptions of {@code billing/work-bill-run.xhtml}. */
@Named
@ViewScoped
public class WorkExceptions implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB OverviewQueries queries;
  @EJB BillExceptionService exceptions;
  @Inject WorkBillRun page;
  @Inject Notices notices;

  private Stage stage = Stage.OPEN;
  private String severity = "";
  private String code = "";
  private String text = "";
  private String reason;
  private ExceptionRow chosen;
  private PagedList<ExceptionRow> rows;

  public PagedList<ExceptionRow> getRows() {
    if (rows == null) {
      rows =
          new PagedList<>(
              ExceptionRow::id,
              () -> queries.exceptionCount(search()),
              (first, size) -> queries.exceptions(search(), first, size));
    }
    return rows;
  }

  private ExceptionSearch search() {
    return new ExceptionSearch(page.getRunId(), stage, severity, code, text);
  }

  /** Shows those of a stage and severity; the severity is empty for both. */
  public void show(String newStage, String newSeverity) {
    stage = Stage.valueOf(newStage);
    severity = newSeverity;
    chosen = null;
  }

  public void takeOn() {
    exceptions.takeOn(chosen.id());
    done("exception.takenOn");
  }

  /** Takes on all of the chosen code that nobody has. */
  public void takeOnAll() {
    notices.done("exception.takenOnAll", exceptions.takeOnAll(page.getRunId(), code), code);
    chosen = null;
    page.load();
  }

  public void waive() {
    exceptions.waive(chosen.id(), words());
    done("exception.waived");
  }

  public void resolve() {
    exceptions.resolve(chosen.id(), words());
    done("exception.resolved");
  }

  public void skip() {
    exceptions.skip(chosen.id(), words());
    done("exception.skipped");
  }

  private String words() {
    return reason == null ? "" : reason;
  }

  private void done(String key) {
    notices.done(key, chosen.accountNumber());
    chosen = null;
    reason = null;
    page.load();
  }

  public ExceptionRow getChosen() {
    return chosen;
  }

  public void setChosen(ExceptionRow chosen) {
    this.chosen = chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Stage getStage() {
    return stage;
  }

  public String getSeverity() {
    return severity;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}

package io.smart360.web.billing;

import io.smart360.billing.approval.ApprovalQueries;
import io.smart360.billing.approval.ApprovalService;
import io.smart360.billing.approval.ApprovalSettings;
import io.smart360.billing.approval.Checklist;
import io.smart360.billing.approval.ChecklistItem;
import io.smart360.billing.approval.ChecklistPoint;
import io.smart360.billing.approval.ComparedFigure;
import io.smart360.billing.approval.LedgerPreview;
import io.smart360.billing.approval.RunComparison;
import io.smart360.billing.approval.Verdict;
import io.smart360.billing.run.BillRunService;
import io.smart360.web.frame.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** Backs checklist, comparison and decision of {@code billing/work-bill-run.xhtml}. */
@Named
@ViewScoped
public class ApproveBillRun implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What is decided in a dialog that asks for words. */
  private enum Decision {
    APPROVE,
    REJECT,
    CANCEL
  }

  @EJB ApprovalQueries queries;
  @EJB ApprovalService approval;
  @EJB BillRunService runs;
  @Inject WorkBillRun page;
  @Inject Notices notices;
  @Inject ApprovalSettings settings;

  private ChecklistPoint point = ChecklistPoint.COMPARISON_REVIEWED;
  private String words;
  private transient String password;
  private transient int seen;
  private transient Checklist checklist;
  private transient RunComparison comparison;
  private transient LedgerPreview preview;

  /** Opens the dialog to tick a point. */
  public void askToTick(ChecklistPoint chosen) {
    point = chosen;
    words = null;
  }

  public void tick() {
    approval.tick(page.getRunId(), point, said());
    page.load();
    words = null;
  }

  /** Opens a dialog that asks for words. */
  public void ask() {
    words = null;
    password = null;
  }

  /** Approves, rejects or cancels the run with the words of the dialog. */
  public void decide(String decision) {
    Verdict verdict = new Verdict(words, password);
    password = null;
    switch (Decision.valueOf(decision)) {
      case APPROVE -> approval.approve(page.getRunId(), verdict);
      case REJECT -> approval.reject(page.getRunId(), verdict);
      case CANCEL -> runs.cancel(page.getRunId(), said());
    }
    words = null;
    page.load();
    notices.done("approveBillRun.done." + decision, page.getNumber());
  }

  /** Whether a decision on the run asks for the password once more. */
  public boolean isPasswordNeeded() {
    BigDecimal total = page.getDetails().run().total();
    return total != null && settings.asksForPassword(total);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  private String said() {
    return words == null ? "" : words;
  }

  public void untick(ChecklistPoint chosen) {
    approval.untick(page.getRunId(), chosen);
    page.load();
  }

  /** Whatever loads the run anew asks for what follows from it anew. */
  private void followRun() {
    if (seen != page.timesRead()) {
      seen = page.timesRead();
      checklist = null;
      comparison = null;
      preview = null;
    }
  }

  public Checklist getChecklist() {
    followRun();
    if (checklist == null) {
      checklist = queries.checklist(page.getRunId());
    }
    return checklist;
  }

  public long getFulfilled() {
    return getChecklist().items().stream().filter(ChecklistItem::isFulfilled).count();
  }

  /** How far the checklist is, in whole percent. */
  public long getFulfilledPercent() {
    return getFulfilled() * 100 / getChecklist().items().size();
  }

  public RunComparison getComparison() {
    followRun();
    if (comparison == null) {
      comparison = queries.comparison(page.getRunId());
    }
    return comparison;
  }

  public List<ComparedFigure> getFigures() {
    return getComparison().figures();
  }

  public LedgerPreview getPreview() {
    followRun();
    if (preview == null) {
      preview = queries.ledgerPreview(page.getRunId());
    }
    return preview;
  }

  public ChecklistPoint getPoint() {
    return point;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}

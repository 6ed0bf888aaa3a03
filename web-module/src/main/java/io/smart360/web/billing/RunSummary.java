package io.smart360.web.billing;

import io.smart360.billing.approval.ComparedFigure;
import io.smart360.billing.overview.RunRow;
import io.smart360.web.frame.Show;
import io.smart360.web.frame.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** The words and figures of a bill run as its page shows them. */
@Named
@RequestScoped
public class RunSummary {

  private static final BigDecimal RED_BEYOND = new BigDecimal("100");
  private static final BigDecimal YELLOW_BEYOND = new BigDecimal("25");

  @Inject WorkBillRun page;
  @Inject Show show;
  @Inject Texts texts;

  /** What a stage came to; a dash before it is done. */
  public String of(RunStage stage) {
    RunRow run = page.getDetails().run();
    return switch (stage) {
      case SET_UP -> run.cycle();
      case CONSUMERS ->
          run.eligible() == null ? show.orDash("") : texts.of("stage.eligible", run.eligible());
      case READINGS ->
          texts.of(page.getDetails().missingEstimated() ? "stage.estimate" : "stage.hold");
      case GENERATE ->
          run.billed() == null ? show.orDash("") : texts.of("stage.billed", run.billed());
      case REVIEW ->
          texts.of(
              "tally.settled",
              page.getTally().all() - page.getTally().open(),
              page.getTally().all());
      case APPROVE ->
          page.getDetails().approvedBy() == null
              ? texts.of("stage.second")
              : texts.of("stage.approved", page.getDetails().approvedBy());
    };
  }

  /** What an exception code means; a reason in other words stands for itself. */
  public String reason(String code) {
    return isCode(code) ? texts.of("ExceptionCode." + code) : code;
  }

  /** Whether a reason is one of ours, rather than the words of who left an account out. */
  public boolean isCode(String reason) {
    return texts.has("ExceptionCode." + reason);
  }

  /** The class of a change of a bill by so many percent; the word is the sign and figure. */
  public String alarm(BigDecimal percent) {
    if (percent == null || percent.abs().compareTo(YELLOW_BEYOND) <= 0) {
      return "t2";
    }
    return percent.compareTo(RED_BEYOND) > 0 ? "bad" : "wait";
  }

  /** The name of a compared figure. */
  public String measure(ComparedFigure figure) {
    return switch (figure.figure()) {
      case CONSUMPTION -> texts.of("Figure.CONSUMPTION", texts.of("Service." + figure.of()));
      case CHARGE -> texts.of("ChargeType." + figure.of());
      default -> texts.of("Figure." + figure.figure());
    };
  }

  /** A compared figure as money, percent or number. */
  public String value(ComparedFigure figure, BigDecimal value) {
    return switch (figure.figure()) {
      case AMOUNT, AVERAGE_BILL, TAX, CHARGE ->
          value == null ? show.money(null) : show.money(value.setScale(2));
      case ESTIMATED_PERCENT -> show.percent(value);
      case BILLS, ZERO_BILLS, CONSUMPTION -> show.number(value);
    };
  }
}

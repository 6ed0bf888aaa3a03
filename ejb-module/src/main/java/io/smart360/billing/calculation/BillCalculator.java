package io.smart360.billing.calculation;

import io.smart360.billing.account.AccountInputs;
import io.smart360.billing.account.Holding;
import io.smart360.billing.account.HoldingInputs;
import io.smart360.shared.Sentence;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calculates the bill of one account: segments, charges, taxes of the whole bill, exceptions.
 *
 * <p>Pure: the same inputs give the same bill, in a dry run, a simulation or the real run.
 */
public final class BillCalculator {

  private final RunTerms terms;
  private final SegmentBuilder builder;

  public BillCalculator(RunTerms terms) {
    this.terms = terms;
    this.builder = new SegmentBuilder(terms);
  }

  /** The bill, or the reasons why there is none; a blocking finding holds the whole bill. */
  public BillOutcome calculate(AccountInputs inputs) {
    List<Finding> findings = new ArrayList<>(0);
    List<SegmentDraft> drafts = segments(inputs, findings);
    if (!findings.isEmpty()) {
      return new BillOutcome.HeldForReview(findings);
    }
    if (drafts.isEmpty()) {
      return held(
          Finding.ofAccount(
              ExceptionCode.ALREADY_BILLED,
              new Sentence("BX-E18.all", Map.of("until", terms.period().lastDay()))));
    }
    return rated(inputs, drafts);
  }

  private static BillOutcome held(Finding finding) {
    return new BillOutcome.HeldForReview(List.of(finding));
  }

  private List<SegmentDraft> segments(AccountInputs inputs, List<Finding> findings) {
    List<SegmentDraft> drafts = new ArrayList<>(inputs.holdings().size());
    for (HoldingInputs holding : inputs.holdings()) {
      if (waterOf(holding, inputs).isEmpty()) {
        add(builder.build(holding, inputs.account()), drafts, findings);
      }
    }
    for (HoldingInputs holding : inputs.holdings()) {
      Optional<HoldingInputs> water = waterOf(holding, inputs);
      if (water.isPresent()) {
        draftOf(water.get(), drafts)
            .ifPresent(draft -> add(builder.follow(holding, draft), drafts, findings));
      }
    }
    return drafts;
  }

  private static void add(
      SegmentOutcome outcome, List<SegmentDraft> drafts, List<Finding> findings) {
    if (outcome instanceof SegmentOutcome.Built built) {
      drafts.add(built.draft());
    } else if (outcome instanceof SegmentOutcome.Refused refused) {
      findings.add(refused.finding());
    }
  }

  /** The metered water connection that a sewer connection without a meter follows. */
  private static Optional<HoldingInputs> waterOf(HoldingInputs sewer, AccountInputs inputs) {
    if (!sewer.holding().service().equals("SEWER") || sewer.holding().metered()) {
      return Optional.empty();
    }
    return inputs.holdings().stream()
        .filter(other -> other.holding().service().equals("WATER") && other.holding().metered())
        .filter(other -> other.holding().premiseId() == sewer.holding().premiseId())
        .filter(other -> overlap(other.holding(), sewer.holding()))
        .findFirst();
  }

  private static boolean overlap(Holding one, Holding other) {
    return one.heldStart().isBefore(other.heldEnd()) && other.heldStart().isBefore(one.heldEnd());
  }

  private static Optional<SegmentDraft> draftOf(HoldingInputs inputs, List<SegmentDraft> drafts) {
    return drafts.stream()
        .filter(draft -> draft.holding().id() == inputs.holding().id())
        .findFirst();
  }

  private BillOutcome rated(AccountInputs inputs, List<SegmentDraft> drafts) {
    List<Finding> findings = new ArrayList<>(0);
    BillRequests requests = new BillRequests(terms, inputs);
    drafts.forEach(draft -> requests.add(draft, findings));
    if (!findings.isEmpty()) {
      return new BillOutcome.HeldForReview(findings);
    }
    List<RatingOutcome> outcomes = Rating.rateBill(requests.all());
    List<SegmentBill> segments = new ArrayList<>(drafts.size());
    int next = 0;
    for (SegmentDraft draft : drafts) {
      int end = next + requests.countOf(draft);
      List<RatingOutcome> rated = outcomes.subList(next, end);
      segments.add(
          new SegmentBill(
              draft,
              requests.characteristicsOf(draft).recorded(),
              requests.carriedTo(draft).leftAfter(rated),
              charges(draft, requests.all().subList(next, end), rated, findings)));
      next = end;
    }
    if (findings.stream().anyMatch(Finding::isBlocking)) {
      return new BillOutcome.HeldForReview(findings);
    }
    return billed(inputs, segments, findings);
  }

  private List<SegmentBill.TariffCharges> charges(
      SegmentDraft draft,
      List<RatingRequest> requests,
      List<RatingOutcome> outcomes,
      List<Finding> findings) {
    List<SegmentBill.TariffCharges> charges = new ArrayList<>(outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof RatingOutcome.Rated rated) {
        charges.add(new SegmentBill.TariffCharges(requests.get(i), rated.lines()));
        rated.notes().stream()
            .filter(RatingOutcome.Note::isException)
            .forEach(note -> findings.add(remark(draft, note)));
        requireGlCodes(draft, rated.lines(), findings);
      } else if (outcomes.get(i) instanceof RatingOutcome.Refused refused) {
        findings.add(
            Finding.ofConnection(
                ExceptionCode.of(refused.code()),
                draft.holding().connectionId(),
                RatingWords.of(refused.code(), refused.text(), refused.details())));
      }
    }
    return charges;
  }

  private static Finding remark(SegmentDraft draft, RatingOutcome.Note note) {
    return Finding.ofConnection(
            ExceptionCode.of(note.code()),
            draft.holding().connectionId(),
            RatingWords.of(note.code(), note.text(), note.details()))
        .asWarning();
  }

  private void requireGlCodes(SegmentDraft draft, List<ChargeLine> lines, List<Finding> findings) {
    lines.stream()
        .filter(line -> !terms.glCodes().contains(line.glCode()))
        .map(
            line ->
                new Sentence("BX-E20", Map.of("component", line.code(), "account", line.glCode())))
        .distinct()
        .forEach(
            sentence ->
                findings.add(
                    Finding.ofConnection(
                        ExceptionCode.GL_CODE_MISSING, draft.holding().connectionId(), sentence)));
  }

  private BillOutcome billed(
      AccountInputs inputs, List<SegmentBill> segments, List<Finding> findings) {
    boolean isFinal = segments.stream().allMatch(segment -> segment.draft().isFinal());
    LocalDate dueOn = terms.dueOn(inputs.account(), isFinal);
    BillDraft bill =
        BillDraft.of(
            inputs.account(), dueOn, segments.get(0).charges().get(0).currency(), segments);
    findings.addAll(new BillWarnings(terms, bill, inputs.history()).all());
    return new BillOutcome.Billed(bill, findings);
  }
}

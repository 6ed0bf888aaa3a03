package io.smart360.web.billing;

import io.smart360.billing.register.BillDetails;
import io.smart360.billing.register.BillHead;
import io.smart360.billing.register.BillNotFound;
import io.smart360.billing.register.BillRegisterQueries;
import io.smart360.billing.register.BillSegment;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.frame.Show;
import io.smart360.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code office/billing/show-bill.xhtml}: one bill, and why each amount is what it is. */
@Named
@RequestScoped
public class ShowBill {

  @EJB BillRegisterQueries queries;
  @Inject CurrentUser user;
  @Inject Show show;
  @Inject Texts texts;

  private Long bill;
  private Integer line;
  private String view;

  private BillDetails details;
  private List<ChargeGroup> charges;

  public void load() {
    if (bill == null) {
      throw new BillNotFound(0);
    }
    details = queries.details(user.workplace().utilityId(), bill);
    charges = ChargeGroup.of(details.lines());
  }

  public BillDetails details() {
    return details;
  }

  public BillHead head() {
    return details.head();
  }

  /** The number of the bill, or what stands for it until it is issued. */
  public String number() {
    return head().number().orElseGet(() -> texts.of("bill.notIssued", head().account()));
  }

  /** The charges of a service, without its taxes. */
  public List<ChargeGroup> chargesOf(BillSegment segment) {
    return charges.stream()
        .filter(group -> group.first().segmentId() == segment.id() && !group.first().isTax())
        .toList();
  }

  public List<ChargeGroup> taxes() {
    return charges.stream().filter(group -> group.first().isTax()).toList();
  }

  /** The charge that is explained: the one asked for, else the first that rests on readings. */
  public ChargeGroup chosen() {
    return charges.stream()
        .filter(group -> line != null && group.contains(line))
        .findFirst()
        .orElseGet(this::firstUse);
  }

  private ChargeGroup firstUse() {
    return charges.stream()
        .filter(group -> group.first().type().equals("CONSUMPTION"))
        .findFirst()
        .orElseGet(() -> charges.isEmpty() ? null : charges.get(0));
  }

  public WhyAmount why() {
    return new WhyAmount(details, chosen(), show, texts);
  }

  /** The bill in a few sentences. */
  public List<String> plainWords() {
    return new PlainWords(details, show, texts).sentences();
  }

  /** What stands below the name of a charge in the list. */
  public String noteOf(ChargeGroup group) {
    return group.lines().size() > 1
        ? texts.of("bill.linesNote", group.lines().size())
        : new WhyAmount(details, group, show, texts).lines().get(0).sentence();
  }

  public Long getBill() {
    return bill;
  }

  public void setBill(Long bill) {
    this.bill = bill;
  }

  public Integer getLine() {
    return line;
  }

  public void setLine(Integer line) {
    this.line = line;
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = view;
  }
}

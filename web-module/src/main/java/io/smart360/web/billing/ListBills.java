package io.smart360.web.billing;

import io.smart360.billing.register.BillOrder;
import io.smart360.billing.register.BillRegisterQueries;
import io.smart360.billing.register.BillRow;
import io.smart360.billing.register.BillSearch;
import io.smart360.billing.register.BillTally;
import io.smart360.billing.register.RunChoice;
import io.smart360.billing.view.BillState;
import io.smart360.web.frame.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Backs {@code office/billing/list-bills.xhtml}: the register of bills, filtered and by pages. */
@Named
@RequestScoped
public class ListBills {

  /** Bills on a page. */
  private static final int SIZE = 25;

  @EJB BillRegisterQueries queries;
  @Inject CurrentUser user;
  @Inject HttpServletRequest request;

  private String state;
  private Long run;
  private String month;
  private String text;
  private String sort;
  private Integer page;

  private List<BillRow> bills;
  private List<BillTally> tallies;
  private List<RunChoice> runs;

  public void load() {
    BillSearch search = filter().search(user.workplace().utilityId());
    tallies = queries.tallies(search);
    bills = queries.bills(search, order(), (int) first(), SIZE);
    runs = queries.latestRuns(search.utilityId());
  }

  private BillFilter filter() {
    return new BillFilter(state, run, month, text);
  }

  private BillOrder order() {
    return Arrays.stream(BillOrder.values())
        .filter(order -> order.name().equals(sort))
        .findFirst()
        .orElse(BillOrder.NEWEST);
  }

  public List<BillRow> bills() {
    return bills;
  }

  public List<RunChoice> runs() {
    return runs;
  }

  /** The states to choose from, in the order of a bill's life. */
  public List<BillState> states() {
    return List.of(BillState.values());
  }

  /** How many bills of this state there are; of all states for null. */
  public long countOf(BillState of) {
    return tallies.stream()
        .filter(tally -> of == null || tally.state() == of)
        .mapToLong(BillTally::count)
        .sum();
  }

  /** How many bills are found, on all pages. */
  public long count() {
    return countOf(filter().knownState().orElse(null));
  }

  /** The sum of what is found. */
  public BigDecimal amount() {
    BillState of = filter().knownState().orElse(null);
    return tallies.stream()
        .filter(tally -> of == null || tally.state() == of)
        .map(BillTally::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether anything but the state narrows the list. */
  public boolean narrow() {
    return filter().isNarrow();
  }

  /** How many bills stand on the pages before. */
  public long first() {
    return (long) (page() - 1) * SIZE;
  }

  public int page() {
    return page == null || page < 1 ? 1 : Math.min(page, Integer.MAX_VALUE / SIZE);
  }

  public boolean hasNext() {
    return first() + bills.size() < count();
  }

  /** The address of this list with one parameter changed; the first page unless that changes. */
  public String with(String name, Object value) {
    return address("/office/billing/list-bills").with(name, value).toString();
  }

  /** The address of the same bills as a file. */
  public String csv() {
    return address("/office/billing/bills.csv").with("sort", null).toString();
  }

  /** The address of the list with every bill of the state that is shown. */
  public String widened() {
    return new Address(request.getContextPath() + "/office/billing/list-bills")
        .with("state", state)
        .with("sort", order())
        .toString();
  }

  /** The address of the list without a filter. */
  public String unfiltered() {
    return request.getContextPath() + "/office/billing/list-bills?sort=" + order();
  }

  private Address address(String path) {
    return new Address(request.getContextPath() + path)
        .with("state", state)
        .with("run", run)
        .with("month", month)
        .with("text", text)
        .with("sort", sort);
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public Long getRun() {
    return run;
  }

  public void setRun(Long run) {
    this.run = run;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}

package io.smart360.web.metering;

import io.smart360.metering.work.ReadingQueries;
import io.smart360.metering.work.WorkCounts;
import io.smart360.metering.work.WorkFilter;
import io.smart360.metering.work.WorkRow;
import io.smart360.metering.work.WorkTab;
import io.smart360.web.frame.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The lists of {@code office/metering/validate-readings.xhtml} that a validator works off: which
 * one, what is searched for in it, and which page of it.
 */
@Named
@RequestScoped
public class ReadingList {

  /** Lines of work on a page. */
  private static final int SIZE = 40;

  private static final String PAGE = "/office/metering/validate-readings";

  @EJB ReadingQueries work;
  @Inject CurrentUser user;

  private String tab;
  private String search;
  private Integer page;

  private WorkCounts counts;
  private List<WorkRow> rows;

  public List<WorkTab> tabs() {
    return List.of(WorkTab.values());
  }

  /** The list in hand: suspect readings unless another is asked for. */
  public WorkTab current() {
    return Arrays.stream(WorkTab.values())
        .filter(known -> known.name().equals(tab))
        .findFirst()
        .orElse(WorkTab.SUSPECT);
  }

  public WorkCounts counts() {
    if (counts == null) {
      counts = work.counts(filter());
    }
    return counts;
  }

  public List<WorkRow> rows() {
    if (rows == null) {
      rows = work.work(current(), filter(), first(), SIZE);
    }
    return rows;
  }

  private WorkFilter filter() {
    WorkFilter all = WorkFilter.all(user.workplace().utilityId());
    return search == null ? all : all.searching(search);
  }

  /** How many stand on the list in hand, on all its pages. */
  public long count() {
    return counts().of(current());
  }

  /** How many stand on the pages before. */
  public int first() {
    return (page() - 1) * SIZE;
  }

  /** The page in hand; the last one when work has made the list shorter. */
  public int page() {
    long last = Math.max(1, (count() + SIZE - 1) / SIZE);
    return page == null || page < 1 ? 1 : (int) Math.min(page, last);
  }

  public boolean hasNext() {
    return first() + rows().size() < count();
  }

  /** What tells this list and page apart, for an address. */
  public String query() {
    return query(page());
  }

  /** The same list on another page. */
  public String query(int other) {
    String found = search == null ? "" : "&search=" + encoded(search);
    return "tab=" + current() + found + (other > 1 ? "&page=" + other : "");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** The way back to this list after an act; Faces itself encodes what it leads to. */
  String outcome() {
    String found = search == null ? "" : "&search=" + search.replaceAll("[&=?#]", " ").strip();
    return PAGE + "?faces-redirect=true&tab=" + current() + "&page=" + page() + found;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}

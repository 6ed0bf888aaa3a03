package io.smart360.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What this user can reach: the rail, the breadcrumb and the list of commands. */
@Named
@RequestScoped
public class Navigation {

  @Inject HttpServletRequest request;
  @Inject LastLists lastLists;

  private List<ModuleEntry> modules;

  /** A module with those of its pages that the user may open; the first is where it leads. */
  public record ModuleEntry(Module module, List<OfficePage> pages, boolean current) {

    public OfficePage first() {
      return pages.get(0);
    }

    /** Whether its pages are listed below it: the module the user is in, if it has several. */
    public boolean open() {
      return current && pages.size() > 1;
    }
  }

  /** The modules that have a page for this user. */
  public List<ModuleEntry> modules() {
    if (modules == null) {
      modules =
          Arrays.stream(Module.values())
              .map(this::entry)
              .filter(entry -> !entry.pages().isEmpty())
              .toList();
    }
    return modules;
  }

  /** Home and the next two, for the bar of small screens. */
  public List<ModuleEntry> firstModules() {
    return modules().stream().limit(3).toList();
  }

  private ModuleEntry entry(Module module) {
    List<OfficePage> pages = OfficePage.inRailOf(module).stream().filter(this::mayOpen).toList();
    return new ModuleEntry(
        module, pages, here().map(OfficePage::module).equals(Optional.of(module)));
  }

  /** Every page of the rail the user may open, for the list of commands. */
  public List<OfficePage> pages() {
    return modules().stream().flatMap(entry -> entry.pages().stream()).toList();
  }

  boolean mayOpen(OfficePage page) {
    return page.roles().stream().anyMatch(request::isUserInRole);
  }

  /** Whether the user may open the page of this name; for links on other pages. */
  public boolean reaches(String name) {
    return mayOpen(OfficePage.valueOf(name));
  }

  /** The page that is being shown. */
  public Optional<OfficePage> here() {
    return OfficePage.at(request.getServletPath());
  }

  /** Whether this page, or one that stands under it, is being shown. */
  public boolean isHere(OfficePage page) {
    return here().map(OfficePage::listed).equals(Optional.of(page));
  }

  /** The page of the rail that the current page stands under, or is. */
  public OfficePage listed() {
    return here().map(OfficePage::listed).orElse(OfficePage.HOME);
  }

  /** The address of a page, with the filter the user last had there. */
  public String address(OfficePage page) {
    return request.getContextPath() + lastLists.address(page);
  }
}

package io.smart360.web.frame;

import io.smart360.identity.ChangeQueries;
import io.smart360.shared.BusinessProblem;
import io.smart360.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentence a user reads when a rule says no. */
@Named
@RequestScoped
public class ProblemTexts {

  /** The name of the request attribute an error page finds the sentence under. */
  static final String SENTENCE = "sentence";

  /** The field by which a form says in which dialog an act is done. */
  private static final String DIALOG = "dialog";

  /** What the id of the place begins with where a dialog says what was refused. */
  private static final String PLACE = "refusal-";

  @Inject Texts texts;
  @Inject Show show;
  @EJB ChangeQueries changes;

  /** The text of the problem's key with its details as figures and dates of the utility. */
  public String sentence(BusinessProblem problem) {
    if (!texts.has(problem.key())) {
      return problem.getMessage();
    }
    List<Object> details = problem.details().stream().map(this::shown).toList();
    return texts.of(problem.key(), details.toArray());
  }

  /**
   * What was refused in this request and belongs to no field, for the top of the page. Empty when
   * the act was done in a dialog that is still there to say it.
   */
  public List<String> unsaid() {
    String dialog = dialog();
    return dialog.isEmpty() || !isShown(PLACE + dialog) ? sentences() : List.of();
  }

  /** The same, for the dialog it was refused in. */
  public List<String> unsaidIn(String dialog) {
    return isDoneIn(dialog) ? sentences() : List.of();
  }

  /** Whether this request is an act done in that dialog. */
  public boolean isDoneIn(String dialog) {
    return dialog().equals(dialog);
  }

  private static String dialog() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .getOrDefault(DIALOG, "");
  }

  /** Looks for it without asking what the rows of lists are: the list of messages asks this. */
  private static boolean isShown(String id) {
    return find(FacesContext.getCurrentInstance().getViewRoot(), id)
        .map(found -> Stream.iterate(found, at -> at != null, UIComponent::getParent))
        .map(branch -> branch.allMatch(UIComponent::isRendered))
        .orElse(false);
  }

  private static Optional<UIComponent> find(UIComponent in, String id) {
    if (id.equals(in.getId())) {
      return Optional.of(in);
    }
    Iterator<UIComponent> parts = in.getFacetsAndChildren();
    while (parts.hasNext()) {
      Optional<UIComponent> found = find(parts.next(), id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<String> sentences() {
    List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(null);
    messages.forEach(FacesMessage::rendered);
    return messages.stream().map(FacesMessage::getSummary).distinct().toList();
  }

  String sentence(OptimisticLockException stale) {
    return changes
        .lastChangeOf(stale.getEntity())
        .map(change -> texts.of("changed.by", change.actor(), show.moment(change.at())))
        .orElseGet(() -> texts.of("changed.meanwhile"));
  }

  private Object shown(Object detail) {
    if (detail instanceof Money money) {
      return show.money(money.amount());
    }
    if (detail instanceof LocalDate date) {
      return show.day(date);
    }
    if (detail instanceof Instant instant) {
      return show.moment(instant);
    }
    if (detail instanceof BigDecimal figure) {
      return show.number(figure);
    }
    if (detail instanceof Enum<?> value) {
      return name(value);
    }
    return detail;
  }

  private String name(Enum<?> value) {
    String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
    return texts.has(key) ? texts.of(key) : value.name();
  }
}

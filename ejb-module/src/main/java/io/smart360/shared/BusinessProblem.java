package io.smart360.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule said no. The transaction rolls back; the user sees a sentence.
 *
 * <p>The simple class name of a problem is the key of its text in the message bundles; {@code
 * details} fill the places of that text in order. The English sentence given here is what logs and
 * the REST interface show.
 */
@ApplicationException(rollback = true)
public abstract class BusinessProblem extends RuntimeException {

  private final transient List<Object> details;

  protected BusinessProblem(String sentence, Object... details) {
    super(sentence);
    this.details = List.of(details);
  }

  /** The key of the text in the message bundles. */
  public String key() {
    return getClass().getSimpleName();
  }

  /** What fills the places of the text, in order. */
  public List<Object> details() {
    return details == null ? List.of() : details;
  }
}

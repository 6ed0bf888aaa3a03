package io.smart360.web.frame;

import io.smart360.shared.BusinessProblem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that says no becomes a sentence at the top of the page, or in the dialog it was broken in,
 * which stays open; so does a record that somebody else changed meanwhile. Everything else goes on
 * to the error pages. No page catches anything.
 */
public class ProblemHandler extends ExceptionHandlerWrapper {

  public ProblemHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context != null) {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        if (isAnswered(context, events.next().getContext().getException())) {
          events.remove();
        }
      }
    }
    getWrapped().handle();
  }

  private static boolean isAnswered(FacesContext context, Throwable thrown) {
    Optional<BusinessProblem> problem = cause(thrown, BusinessProblem.class);
    if (!context.isPostback() && problem.isPresent()) {
      refuse(context, problem.get());
      return true;
    }
    if (context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
      return false;
    }
    ProblemTexts texts = CDI.current().select(ProblemTexts.class).get();
    Optional<String> sentence =
        problem
            .map(texts::sentence)
            .or(() -> cause(thrown, OptimisticLockException.class).map(texts::sentence));
    sentence.ifPresent(
        text -> {
          context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
          context.validationFailed();
        });
    return sentence.isPresent();
  }

  /** The address itself asks for what there is not, or is not allowed now. */
  private static void refuse(FacesContext context, BusinessProblem problem) {
    int status =
        problem.key().endsWith("NotFound")
            ? HttpServletResponse.SC_NOT_FOUND
            : HttpServletResponse.SC_CONFLICT;
    ProblemTexts texts = CDI.current().select(ProblemTexts.class).get();
    try {
      context
          .getExternalContext()
          .getRequestMap()
          .put(ProblemTexts.SENTENCE, texts.sentence(problem));
      context.getExternalContext().responseSendError(status, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}

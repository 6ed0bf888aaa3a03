package io.smart360.web.frame;

import io.smart360.web.security.CurrentRequest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** Shows error pages also to a page that waits for an update of a part of itself. */
public class ErrorPages extends FullAjaxExceptionHandler {

  private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

  public ErrorPages(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  protected void logException(
      FacesContext context, Throwable exception, String location, LogReason reason) {
    String request = CDI.current().select(CurrentRequest.class).get().id();
    LOG.log(Level.SEVERE, exception, () -> "Request " + request + " failed");
  }
}

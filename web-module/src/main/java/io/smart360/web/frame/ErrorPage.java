package io.smart360.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Backs the error pages: an answer has the status of what went wrong, whatever way it came. */
@Named
@RequestScoped
public class ErrorPage {

  public void answer(int status) {
    FacesContext context = FacesContext.getCurrentInstance();
    if (!context.getPartialViewContext().isAjaxRequest()) {
      context.getExternalContext().setResponseStatus(status);
    }
  }
}

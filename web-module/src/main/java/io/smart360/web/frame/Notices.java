package io.smart360.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** What a page tells its user after an act. */
@ApplicationScoped
public class Notices {

  /** Where messages of success appear: they float, and go by themselves. */
  private static final String DONE = "done";

  @Inject Texts texts;

  /** It is done; also seen on the page that follows a redirect. */
  public void done(String key, Object... details) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    context.addMessage(
        DONE, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key, details), null));
  }

  /** It could not be done, and why; stays at the top of the page. */
  public void refused(String key, Object... details) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key, details), null));
  }
}

package io.smart360.web.frame;

import io.smart360.identity.SignInResult;
import io.smart360.web.security.CurrentRequest;
import io.smart360.web.security.Paths;
import io.smart360.web.security.SignInThrottle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Backs {@code sign-in.xhtml}: staff sign in by e-mail address and password (AU01). */
@Named
@RequestScoped
public class SignIn {

  @Inject SecurityContext security;
  @Inject CurrentRequest request;
  @Inject SignInThrottle throttle;
  @Inject Notices notices;

  private String email;
  private String password;
  private String to;

  /** Who is signed in already has nothing to do here. */
  public void open() throws IOException {
    if (security.getCallerPrincipal() != null) {
      goOn();
    }
  }

  public void enter() throws IOException {
    if (throttle.isShutFor(request.address())) {
      notices.refused("signIn.throttled");
      return;
    }
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    AuthenticationStatus status =
        security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(email, password))
                .newAuthentication(true));
    if (status == AuthenticationStatus.SUCCESS) {
      goOn();
    } else {
      refuse();
    }
  }

  private void goOn() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    String page = Paths.isOfficePage(to) ? to : Paths.HOME;
    external.redirect(external.getRequestContextPath() + page);
  }

  private void refuse() {
    throttle.recordFailure(request.address());
    SignInResult.Reason reason = request.refusal().orElse(SignInResult.Reason.NOT_RECOGNISED);
    notices.refused("signIn.refused." + reason);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The page that was asked for, to go on to. */
  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}

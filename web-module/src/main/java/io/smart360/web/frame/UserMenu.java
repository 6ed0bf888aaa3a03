package io.smart360.web.frame;

import io.smart360.identity.AccessAudit;
import io.smart360.identity.Appearance;
import io.smart360.identity.UserService;
import io.smart360.web.security.CurrentRequest;
import io.smart360.web.security.Paths;
import io.smart360.web.security.UtilityChoice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Backs the menus of the frame: colours, density, keys, language, utility, sign out. */
@Named
@RequestScoped
public class UserMenu {

  @EJB UserService users;
  @EJB AccessAudit audit;
  @Inject CurrentUser user;
  @Inject CurrentRequest request;
  @Inject SecurityContext security;

  /** Keeps what the script of the frame has already shown: one of theme, density and keys. */
  public void useAppearance() {
    Map<String, String> chosen = external().getRequestParameterMap();
    Appearance appearance = user.appearance();
    if (chosen.containsKey("theme")) {
      keep(appearance.with(Appearance.Theme.valueOf(upper(chosen.get("theme")))));
    } else if (chosen.containsKey("density")) {
      keep(appearance.with(Appearance.Density.valueOf(upper(chosen.get("density")))));
    } else if (appearance.hasSingleKeys() != "on".equals(chosen.get("keys"))) {
      keep(appearance.withSingleKeysSwitched());
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private void keep(Appearance chosen) {
    users.choose(user.user().userId(), chosen);
    user.show(chosen);
  }

  /** Goes on at another utility; starts at its home page, because records here are not there. */
  public void moveTo(long utilityId) throws IOException {
    security.authenticate(
        (HttpServletRequest) external().getRequest(),
        (HttpServletResponse) external().getResponse(),
        AuthenticationParameters.withParams()
            .credential(new UtilityChoice(user.user(), utilityId))
            .newAuthentication(true));
    external().redirect(external().getRequestContextPath() + Paths.HOME);
  }

  public void signOut() throws IOException, ServletException {
    audit.signedOut(user.user().userId(), request.address());
    String contextPath = external().getRequestContextPath();
    ((HttpServletRequest) external().getRequest()).logout();
    external().invalidateSession();
    external().redirect(contextPath + "/signed-out");
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}

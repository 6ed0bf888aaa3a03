package io.smart360.web.frame;

import io.smart360.identity.Appearance;
import io.smart360.identity.Roles;
import io.smart360.identity.SignedInUser;
import io.smart360.identity.UserQueries;
import io.smart360.identity.Workplace;
import io.smart360.web.security.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The user of this session, as the frame of each page shows it. */
@Named
@SessionScoped
public class CurrentUser implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB UserQueries users;
  @Inject Caller caller;

  private List<Workplace> workplaces;
  private Appearance appearance;

  public boolean isSignedIn() {
    return caller.user().isPresent();
  }

  /** Fails for strangers: their pages show no user. */
  public SignedInUser user() {
    return caller.user().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  /** The first letters of first and last name. */
  public String initials() {
    String[] words = user().name().strip().split("\\s+");
    String first = firstLetter(words[0]);
    return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** The role shown under the name: the one that comes first in the matrix. */
  public String mainRole() {
    return Roles.ALL.stream().filter(user().roles()::contains).findFirst().orElse("");
  }

  /** Every utility the user may work at. */
  public List<Workplace> workplaces() {
    if (workplaces == null) {
      workplaces = List.copyOf(users.workplacesOf(user().userId()));
    }
    return workplaces;
  }

  /** The utility the user works at now. */
  public Workplace workplace() {
    return findWorkplace().orElseThrow();
  }

  Optional<Workplace> findWorkplace() {
    return caller
        .user()
        .flatMap(
            user ->
                workplaces().stream()
                    .filter(place -> place.utilityId() == user.utilityId())
                    .findFirst());
  }

  /** How this user wants pages to look; the standard for strangers. */
  public Appearance appearance() {
    if (appearance == null) {
      appearance =
          caller.user().map(user -> users.appearanceOf(user.userId())).orElse(Appearance.STANDARD);
    }
    return appearance;
  }

  void show(Appearance chosen) {
    appearance = chosen;
  }
}

package io.smart360.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;

/** How pages look and listen for one user: colours, height of rows, single-key shortcuts. */
@Embeddable
public class Appearance implements Serializable {

  /** Light or dark colours; SYSTEM follows the user's device. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** Height of rows and controls. */
  public enum Density {
    COMPACT,
    NORMAL,
    RELAXED
  }

  /** What a user has who never chose. */
  public static final Appearance STANDARD = new Appearance(Theme.SYSTEM, Density.NORMAL, true);

  @Enumerated(EnumType.STRING)
  private Theme theme;

  @Enumerated(EnumType.STRING)
  private Density density;

  @Column(name = "single_keys")
  private boolean singleKeys;

  protected Appearance() {} // for JPA

  private Appearance(Theme theme, Density density, boolean singleKeys) {
    this.theme = Objects.requireNonNull(theme);
    this.density = Objects.requireNonNull(density);
    this.singleKeys = singleKeys;
  }

  public Appearance with(Theme chosen) {
    return new Appearance(chosen, density, singleKeys);
  }

  public Appearance with(Density chosen) {
    return new Appearance(theme, chosen, singleKeys);
  }

  /** The same, but single keys act if they did not, and do not if they did (WCAG 2.1.4). */
  public Appearance withSingleKeysSwitched() {
    return new Appearance(theme, density, !singleKeys);
  }

  public Theme getTheme() {
    return theme;
  }

  public Density getDensity() {
    return density;
  }

  public boolean hasSingleKeys() {
    return singleKeys;
  }
}

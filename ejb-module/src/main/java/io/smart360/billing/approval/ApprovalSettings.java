package io.smart360.billing.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How careful approval is. */
@ApplicationScoped
public class ApprovalSettings {

  @Inject
  @ConfigProperty(name = "smart360.billing.password-above")
  BigDecimal passwordAbove;

  /** Whether the decision on a run of this total needs the password once more (08-billing §4.3). */
  public boolean asksForPassword(BigDecimal total) {
    return total.compareTo(passwordAbove) > 0;
  }
}

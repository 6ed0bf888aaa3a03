package io.smart360.web.frame;

import io.smart360.identity.Roles;
import io.smart360.identity.SignedInUser;
import io.smart360.tariff.TariffQueries;
import io.smart360.tariff.TariffTrialService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** Who a page of the back office is for (01-onboarding §1). */
enum Audience {
  /** Everyone who works at the utility. */
  STAFF,
  /** Who may see bills. */
  BILL_READERS,
  /** Who may see the readings a bill rests on. */
  BILLED_READINGS,
  /** Who decides whether readings are true. */
  READING_VALIDATORS,
  /** Who reads bill runs (08-billing Appendix A). */
  BILL_RUNS,
  /** Who may start one. */
  BILL_RUN_STARTERS,
  /** Who sees tariffs. */
  TARIFF_READERS,
  /** Who enters tariffs and takes them over from files of others. */
  TARIFF_DRAFTERS,
  /** Who tries tariffs on known bills. */
  TARIFF_TRIERS;

  /** The groups of whom any one may open the page. */
  Set<String> roles() {
    return switch (this) {
      case STAFF -> Set.of(SignedInUser.STAFF);
      case BILL_READERS ->
          Set.of(
              Roles.BILLING_MANAGER,
              Roles.BILLING_ADMINISTRATOR,
              Roles.BILLING_SUPERVISOR,
              Roles.BILLING_SPECIALIST,
              Roles.FINANCE_MANAGER,
              Roles.CSO_MANAGER,
              Roles.CUSTOMER_EXECUTIVE,
              Roles.UTILITY_ADMINISTRATOR,
              Roles.SYSTEM_ADMIN,
              Roles.AUDITOR);
      case BILLED_READINGS ->
          Set.of(
              Roles.BILLING_MANAGER,
              Roles.BILLING_ADMINISTRATOR,
              Roles.BILLING_SUPERVISOR,
              Roles.BILLING_SPECIALIST,
              Roles.CUSTOMER_EXECUTIVE,
              Roles.UTILITY_ADMINISTRATOR,
              Roles.AUDITOR);
      case READING_VALIDATORS ->
          Set.of(Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER);
      case BILL_RUNS ->
          Set.of(
              Roles.SYSTEM_ADMIN,
              Roles.UTILITY_ADMINISTRATOR,
              Roles.BILLING_MANAGER,
              Roles.BILLING_ADMINISTRATOR,
              Roles.BILLING_SUPERVISOR,
              Roles.BILLING_SPECIALIST,
              Roles.DATA_MANAGER,
              Roles.FINANCE_MANAGER,
              Roles.AUDITOR);
      case BILL_RUN_STARTERS -> Set.of(Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR);
      case TARIFF_READERS -> allowedTo(TariffQueries.class);
      case TARIFF_DRAFTERS -> Set.of(Roles.BILLING_MANAGER);
      case TARIFF_TRIERS -> allowedTo(TariffTrialService.class);
    };
  }

  /** Those a service is for by its own declaration, so that page and service never differ. */
  private static Set<String> allowedTo(Class<?> service) {
    return Set.of(service.getAnnotation(RolesAllowed.class).value());
  }
}

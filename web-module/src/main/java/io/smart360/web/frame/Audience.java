package io.smart360.web.frame;

import io.smart360.identity.Roles;
import io.smart360.identity.SignedInUser;
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
      case TARIFF_TRIERS ->
          Set.of(
              Roles.BILLING_MANAGER,
              Roles.BILLING_ADMINISTRATOR,
              Roles.BILLING_SUPERVISOR,
              Roles.UTILITY_ADMINISTRATOR,
              Roles.AUDITOR);
    };
  }
}

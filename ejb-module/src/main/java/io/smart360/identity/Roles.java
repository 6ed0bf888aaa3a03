package io.smart360.identity;

import java.util.List;

/** The roles of the permission matrix (01-onboarding §1), as methods name them. */
public final class Roles {

  public static final String SYSTEM_ADMIN = "SYSTEM_ADMIN";
  public static final String UTILITY_ADMINISTRATOR = "UTILITY_ADMINISTRATOR";
  public static final String CSO_MANAGER = "CSO_MANAGER";
  public static final String CUSTOMER_EXECUTIVE = "CUSTOMER_EXECUTIVE";
  public static final String BILLING_MANAGER = "BILLING_MANAGER";
  public static final String BILLING_ADMINISTRATOR = "BILLING_ADMINISTRATOR";
  public static final String BILLING_SUPERVISOR = "BILLING_SUPERVISOR";
  public static final String BILLING_SPECIALIST = "BILLING_SPECIALIST";
  public static final String DATA_MANAGER = "DATA_MANAGER";
  public static final String FINANCE_MANAGER = "FINANCE_MANAGER";
  public static final String METER_MANAGER = "METER_MANAGER";
  public static final String METER_READING_SUPERVISOR = "METER_READING_SUPERVISOR";
  public static final String METER_DATA_VALIDATOR = "METER_DATA_VALIDATOR";
  public static final String AUDITOR = "AUDITOR";

  /** Every role a member of staff can have. */
  public static final List<String> ALL =
      List.of(
          SYSTEM_ADMIN,
          UTILITY_ADMINISTRATOR,
          CSO_MANAGER,
          CUSTOMER_EXECUTIVE,
          BILLING_MANAGER,
          BILLING_ADMINISTRATOR,
          BILLING_SUPERVISOR,
          BILLING_SPECIALIST,
          DATA_MANAGER,
          FINANCE_MANAGER,
          METER_MANAGER,
          METER_READING_SUPERVISOR,
          METER_DATA_VALIDATOR,
          AUDITOR);

  private Roles() {}
}

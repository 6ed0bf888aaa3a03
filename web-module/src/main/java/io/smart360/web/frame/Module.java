package io.smart360.web.frame;

/** The modules of the back office in the order of the rail; one without a page is not shown. */
public enum Module {
  HOME("home"),
  CONSUMERS("users"),
  METERING("gauge"),
  BILLING("receipt"),
  PAYMENTS("wallet"),
  SERVICE("wrench"),
  FIELDWORK("truck"),
  COMMUNICATION("chat"),
  REPORTS("chart"),
  ADMINISTRATION("cog");

  private final String icon;

  Module(String icon) {
    this.icon = icon;
  }

  /** The class of its icon. */
  public String icon() {
    return "i-" + icon;
  }

  /** The key of its name. */
  public String textKey() {
    return "module." + name();
  }
}

package io.smart360.billing.document.pdf;

/** Standard structure types of tagged PDF that our documents use. */
public enum Tag {
  SECTION("Sect"),
  HEADING_1("H1"),
  HEADING_2("H2"),
  HEADING_3("H3"),
  PARAGRAPH("P"),
  TABLE("Table"),
  ROW("TR"),
  COLUMN_HEADING("TH", "/A<</O/Table/Scope/Column>>"),
  ROW_HEADING("TH", "/A<</O/Table/Scope/Row>>"),
  CELL("TD"),
  /** A cell across two columns. */
  CELL_2("TD", "/A<</O/Table/ColSpan 2>>"),
  /** A cell across three columns. */
  CELL_3("TD", "/A<</O/Table/ColSpan 3>>"),
  /** A row heading across three columns. */
  ROW_HEADING_3("TH", "/A<</O/Table/Scope/Row/ColSpan 3>>"),
  FIGURE("Figure");

  private final String type;
  private final String attributes;

  Tag(String type) {
    this(type, "");
  }

  Tag(String type, String attributes) {
    this.type = type;
    this.attributes = attributes;
  }

  String type() {
    return type;
  }

  String attributes() {
    return attributes;
  }
}

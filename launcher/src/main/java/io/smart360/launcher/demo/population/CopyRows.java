package io.smart360.launcher.demo.population;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Rows on their way into one table, in PostgreSQL's COPY text format. */
final class CopyRows {

  private final String table;
  private final String command;
  private final StringBuilder text = new StringBuilder();
  private long written;

  CopyRows(String table, String columns) {
    this.table = table;
    this.command = "copy " + table + " (" + columns + ") from stdin";
  }

  /** One row, its values in the order of the columns; null is no value. */
  void add(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      append(values[i]);
    }
    text.append('\n');
    written++;
  }

  private void append(Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String string) {
      escape(string);
    } else {
      text.append(value);
    }
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  /** Sends what was added and forgets it. */
  void flush(CopyManager manager) throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    text.setLength(0);
    CopyIn copy = manager.copyIn(command);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  String table() {
    return table;
  }

  long written() {
    return written;
  }
}

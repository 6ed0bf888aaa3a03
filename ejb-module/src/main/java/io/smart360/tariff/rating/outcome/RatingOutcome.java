package io.smart360.tariff.rating.outcome;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.ChargeType;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What rating made of a segment: its lines, or the reason why it cannot be billed. */
public sealed interface RatingOutcome {

  /**
   * The segment has its lines.
   *
   * @param period days of the segment
   * @param currency currency of all amounts
   * @param lines the lines in the order of the bill, numbered from 1
   * @param notes what a clerk should know, none of it a reason to hold the bill
   */
  record Rated(DateRange period, Currency currency, List<ChargeLine> lines, List<Note> notes)
      implements RatingOutcome {

    public Rated {
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }

    /** The sum of all lines. */
    public BigDecimal total() {
      BigDecimal total = BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits());
      for (ChargeLine line : lines) {
        total = total.add(line.amount());
      }
      return total;
    }

    /** The sum of the lines of one type. */
    public BigDecimal total(ChargeType type) {
      BigDecimal total = BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits());
      for (ChargeLine line : lines) {
        if (line.type() == type) {
          total = total.add(line.amount());
        }
      }
      return total;
    }
  }

  /**
   * The segment cannot be billed as things are.
   *
   * @param code code of the bill exception, such as BX-E21
   * @param text what is the matter, with the figures
   * @param details the same, by name
   */
  record Refused(String code, String text, Map<String, String> details) implements RatingOutcome {

    public Refused {
      details = Map.copyOf(details);
    }
  }

  /**
   * A remark on a rated segment.
   *
   * @param code code of the bill exception that warns, such as BX-E23, or of the remark
   * @param text what was assumed or noticed
   * @param details the same, by name
   */
  record Note(String code, String text, Map<String, String> details) {

    /** Code of the note that states the quantity received that a component carries over. */
    public static final String CARRIED_OVER = "NET-CARRIED-OVER";

    public Note {
      details = Map.copyOf(details);
    }

    /** Whether it is a bill exception; else it is for the next bill, such as a carry-over. */
    public boolean isException() {
      return code.startsWith("BX-");
    }
  }
}

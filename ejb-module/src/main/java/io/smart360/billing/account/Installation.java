package io.smart360.billing.account;

import java.time.LocalDate;
import java.util.List;

/**
 * A meter and the days it was fitted at a connection.
 *
 * @param removedOn the day it was taken out; {@link LocalDate#MAX} while it is there
 */
public record Installation(
    long meterId,
    String meterNumber,
    String meterSize,
    LocalDate installedOn,
    LocalDate removedOn,
    List<Register> registers) {

  public Installation {
    registers = List.copyOf(registers);
  }

  public boolean isThereOn(LocalDate date) {
    return !installedOn.isAfter(date) && removedOn.isAfter(date);
  }
}

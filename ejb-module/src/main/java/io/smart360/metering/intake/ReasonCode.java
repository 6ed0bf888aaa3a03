package io.smart360.metering.intake;

import io.smart360.metering.reading.ReaderStatus;
import java.util.Arrays;
import java.util.Optional;

/** Why a reader found a meter as it was, each under one status (MX04US04). */
enum ReasonCode {
  OK(ReaderStatus.NORMAL),
  CUSTOMER_READ(ReaderStatus.NORMAL),
  STOPPED(ReaderStatus.FAULTY),
  GLASS_BROKEN(ReaderStatus.FAULTY),
  FOGGED(ReaderStatus.FAULTY),
  REVERSED(ReaderStatus.FAULTY),
  LEAK_AT_METER(ReaderStatus.FAULTY),
  SEAL_BROKEN(ReaderStatus.FAULTY),
  TAMPER(ReaderStatus.FAULTY),
  DISPLAY_OFF(ReaderStatus.FAULTY),
  WRONG_METER(ReaderStatus.FAULTY),
  LOCKED(ReaderStatus.RCNT),
  DOG(ReaderStatus.RCNT),
  NO_ACCESS(ReaderStatus.RCNT),
  BURIED_FLOODED(ReaderStatus.RCNT),
  NOT_FOUND(ReaderStatus.RCNT),
  VACANT(ReaderStatus.RCNT),
  REFUSED(ReaderStatus.RCNT),
  UNSAFE(ReaderStatus.RCNT),
  OBSTRUCTED(ReaderStatus.RCNT);

  private final ReaderStatus status;

  ReasonCode(ReaderStatus status) {
    this.status = status;
  }

  ReaderStatus status() {
    return status;
  }

  static Optional<ReasonCode> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(code)).findFirst();
  }
}

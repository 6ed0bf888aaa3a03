package io.smart360.metering.validation.subject;

import io.smart360.metering.consumption.UseHistory;

/** A reading with all that its validation may look at. */
public record ValidationSubject(
    CollectedReading reading,
    InstalledRegister register,
    UseHistory history,
    ServicePointFacts servicePoint,
    ReadingSchedule schedule,
    FieldEvidence evidence) {

  public ValidationSubject withReading(CollectedReading newReading) {
    return new ValidationSubject(newReading, register, history, servicePoint, schedule, evidence);
  }

  public ValidationSubject withRegister(InstalledRegister newRegister) {
    return new ValidationSubject(reading, newRegister, history, servicePoint, schedule, evidence);
  }

  public ValidationSubject withHistory(UseHistory newHistory) {
    return new ValidationSubject(reading, register, newHistory, servicePoint, schedule, evidence);
  }

  public ValidationSubject withServicePoint(ServicePointFacts newServicePoint) {
    return new ValidationSubject(reading, register, history, newServicePoint, schedule, evidence);
  }

  public ValidationSubject withSchedule(ReadingSchedule newSchedule) {
    return new ValidationSubject(reading, register, history, servicePoint, newSchedule, evidence);
  }

  public ValidationSubject withEvidence(FieldEvidence newEvidence) {
    return new ValidationSubject(reading, register, history, servicePoint, schedule, newEvidence);
  }
}

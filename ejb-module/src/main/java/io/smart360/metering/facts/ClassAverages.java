package io.smart360.metering.facts;

import io.smart360.metering.consumption.ClassAverage;
import java.util.Map;
import java.util.Optional;

/** Mean daily use by class of connection, for one read cycle. */
public record ClassAverages(Map<RegisterFacts.ClassKey, ClassAverage> byClass) {

  public static final ClassAverages NONE = new ClassAverages(Map.of());

  public ClassAverages {
    byClass = Map.copyOf(byClass);
  }

  public Optional<ClassAverage> of(RegisterFacts register) {
    return Optional.ofNullable(byClass.get(register.classKey()));
  }
}

package io.smart360.metering.validation;

import java.util.Optional;

/** One rule of the catalogue: looks at a reading and says what it found, if anything. */
@FunctionalInterface
interface ValidationRule {

  Optional<Finding> examine(Assessment reading);
}

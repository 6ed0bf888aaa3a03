package io.smart360.metering.estimation;

import io.smart360.shared.SentenceTexts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What one method says to a request: an estimate, or why there is none. */
public sealed interface MethodOffer {

  EstimationMethod method();

  /** The method gives a value. */
  record Available(Estimate estimate) implements MethodOffer {

    @Override
    public EstimationMethod method() {
      return estimate.method();
    }
  }

  /** The method cannot be used; screens show it grey with this cause. */
  record Unavailable(EstimationMethod method, Cause cause, Map<String, Object> numbers)
      implements MethodOffer {

    private static final SentenceTexts TEXTS =
        new SentenceTexts("io.smart360.metering.estimation.causes");

    public Unavailable {
      numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    public String sentence(Locale language) {
      return TEXTS.sentence(cause.name(), numbers, language);
    }
  }

  /** Why a method cannot be used. */
  enum Cause {
    NO_PREVIOUS_READING,
    NOT_AFTER_PREVIOUS_READING,
    DEMAND_REGISTER,
    NO_ACTUAL_PERIOD,
    NO_ACTUAL_LAST_YEAR,
    NO_LATER_ACTUAL,
    NO_CLASS_AVERAGE,
    TOO_FEW_METERS_IN_CLASS,
    NO_PROFILE,
    NO_AGREED_QUANTITY,
    SERVICE_IN_USE,
    BELOW_PREVIOUS_READING
  }
}

package io.smart360.metering.estimation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a method's formula came to: a quantity with its inputs, or the cause why there is none. */
sealed interface Calculation {

  /** The quantity since the previous reading, not yet rounded. */
  record Found(BigDecimal quantity, Map<String, Object> inputs) implements Calculation {

    Found(BigDecimal quantity) {
      this(quantity, new LinkedHashMap<>());
    }

    Found with(String name, Object input) {
      inputs.put(name, input);
      return this;
    }
  }

  /** No quantity. */
  record None(MethodOffer.Cause cause, Map<String, Object> numbers) implements Calculation {

    None(MethodOffer.Cause cause) {
      this(cause, new LinkedHashMap<>());
    }

    None with(String name, Object number) {
      numbers.put(name, number);
      return this;
    }
  }
}

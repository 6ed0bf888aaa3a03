package io.smart360.metering.estimation;

import java.util.Optional;

/** What is assumed of a connection's use where its readings tell too little; in one unit. */
public record UseAssumptions(
    Optional<UseProfile> profile, Optional<AgreedQuantity> agreedQuantity) {

  public static final UseAssumptions NONE = new UseAssumptions(Optional.empty(), Optional.empty());
}

package io.smart360.launcher.demo.population;

/**
 * What is particular about an account. Each happens so many times in a thousand, spread evenly, so
 * that two thousand accounts show each of them.
 */
enum Story {
  /** Another consumer lived there until some months ago. */
  MOVED_IN(30),
  /** The connection was made some months ago. */
  NEW_CONNECTION(5),
  /** The connection was made within the period the product bills first. */
  CONNECTED_NOW(3),
  /** The meter was exchanged some months ago. */
  METER_EXCHANGED(10),
  /** The meter was exchanged within the period the product bills first. */
  METER_EXCHANGED_NOW(3),
  /** The register passes its highest number in the period the product bills first. */
  ROLLS_OVER(2),
  /** The last reading before the product took over was estimated. */
  LAST_ESTIMATED(12),
  /** Nobody said which plan the account is on. */
  WITHOUT_PLAN(1),
  /** Billing is on hold. */
  ON_HOLD(2),
  /** The connection has no meter although it needs one. */
  WITHOUT_METER(1),
  /** The meter's size stands in no rate table. */
  UNPRICED_SIZE(1),
  /** The supply is cut for now; the account is billed all the same. */
  DISCONNECTED(2),
  /** The account is at rest and not billed. */
  INACTIVE(4),
  /** The account is in no bill cycle. */
  WITHOUT_CYCLE(1),
  ORDINARY(924);

  private static final int THOUSAND = 1000;
  // Shares no factor with a thousand, so that neighbours have different stories.
  private static final long STRIDE = 7919;

  private final int perThousand;

  Story(int perThousand) {
    this.perThousand = perThousand;
  }

  static Story of(int accountIndex) {
    long place = (accountIndex * STRIDE + 500) % THOUSAND;
    for (Story story : values()) {
      place -= story.perThousand;
      if (place < 0) {
        return story;
      }
    }
    return ORDINARY;
  }
}

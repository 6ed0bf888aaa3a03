package io.smart360.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.RestUser;
import io.smart360.it.system.RestUser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description of the interface is there for whoever builds on it. */
@ExtendWith(RunningTown.class)
class OpenApiIT {

  private final DemoTown town;

  OpenApiIT(DemoTown town) {
    this.town = town;
  }

  @Test
  void everyAddressIsDescribedAndTheTokenNamed() {
    Answer description = RestUser.anonymous(town.system().address()).get("/openapi");

    assertThat(description.status()).as(description.toString()).isEqualTo(200);
    assertThat(description.body())
        .contains(
            "title: SMART360",
            "bearerFormat: JWT",
            "/api/v1/tokens:",
            "/api/v1/tariffs/{code}/versions/{number}:",
            "/api/v1/reading-imports/{import}/errors:",
            "/api/v1/readings/{reading}/acceptance:",
            "/api/v1/bill-runs/{run}/approval:",
            "/api/v1/bills/{bill}/lines/{line}/explanation:");
  }
}

package io.smart360.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.RestUser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** To the neighbor, what is not his is not there: not to read, not to change, not to guess. */
@ExtendWith(RunningTown.class)
class ForeignTenantIT {

  private static final String NEIGHBOR = "eastport";

  private final DemoTown town;
  private final RestUser neighborsBilling;
  private final RestUser neighborsSupervisor;
  private final RestUser neighborsMeters;
  private final Map<String, Object> ids;

  ForeignTenantIT(DemoTown town) throws SQLException {
    this.town = town;
    this.neighborsBilling = town.user("ada.admin", NEIGHBOR);
    this.neighborsSupervisor = town.user("sam.supervisor", NEIGHBOR);
    this.neighborsMeters = town.user("mia.meters", NEIGHBOR);
    this.ids =
        Map.of(
            "{run}", id("bill_run"),
            "{bill}", id("bill"),
            "{exception}", id("bill_exception"),
            "{account}", id("account"),
            "{reading}", id("meter_reading"),
            "{import}", id("reading_import"),
            "{cycle}", id("read_cycle"),
            "{tariff}", "WATER");
  }

  private long id(String table) throws SQLException {
    return town.number("select max(id) from " + table + " where tenant_id = " + town.tenantId());
  }

  @Test
  void nothingOfAnotherTenantCanBeRead() {
    for (String path :
        List.of(
            "bill-runs/{run}",
            "bill-runs/{run}/exceptions",
            "bill-runs/{run}/comparison",
            "bill-runs/{run}/ledger-preview",
            "bill-runs/{run}/sample",
            "bill-runs/{run}/checklist",
            "bill-runs/{run}/posting",
            "bill-runs/{run}/print-streams",
            "bills/{bill}",
            "bills/{bill}/pdf",
            "bills/{bill}/lines/1/explanation",
            "tariffs/{tariff}",
            "tariffs/{tariff}/versions/1")) {
      notThere(path, neighborsBilling.get(with(path)));
    }
    for (String path :
        List.of(
            "readings/{reading}",
            "reading-imports/{import}",
            "reading-imports/{import}/errors",
            "read-cycles/{cycle}")) {
      notThere(path, neighborsMeters.get(with(path)));
    }
  }

  @Test
  void listsOfTheNeighborHoldNothingOfOthers() {
    assertThat(neighborsBilling.get("bill-runs").json().get("total").asInt()).isZero();
    assertThat(neighborsBilling.get(with("bills?run={run}")).json().get("total").asInt()).isZero();
    assertThat(neighborsMeters.get("reading-imports").json().get("total").asInt()).isZero();
    assertThat(neighborsMeters.get("read-cycles").body()).doesNotContain(ids.get("{cycle}") + ",");
    assertThat(neighborsBilling.get("tariffs").json()).isEmpty();
    assertThat(neighborsMeters.get(with("readings?cycle={cycle}")).json()).isEmpty();
  }

  @Test
  void nothingOfAnotherTenantCanBeChanged() throws SQLException {
    String before = fingerprint();
    Map<String, Object> said = Map.of("reason", "Mine now", "comment", "Mine now", "version", 0);
    for (String path :
        List.of(
            "bill-runs/{run}/check",
            "bill-runs/{run}/start",
            "bill-runs/{run}/pause",
            "bill-runs/{run}/resume",
            "bill-runs/{run}/cancel",
            "bill-runs/{run}/retry",
            "bill-runs/{run}/review",
            "bill-runs/{run}/submission",
            "bill-runs/{run}/accounts/{account}/exclusion",
            "bill-runs/{run}/exceptions/BX-E03/work",
            "bill-exceptions/{exception}/work",
            "bill-exceptions/{exception}/resolution",
            "bill-exceptions/{exception}/waiver",
            "bill-exceptions/{exception}/skip")) {
      notThere(path, neighborsBilling.post(with(path), said));
    }
    for (String path :
        List.of("bill-runs/{run}/approval", "bill-runs/{run}/rejection", "bills/{bill}/review")) {
      notThere(path, neighborsSupervisor.post(with(path), said));
    }
    for (String path :
        List.of(
            "readings/{reading}/acceptance",
            "readings/{reading}/reopening",
            "readings/{reading}/exemption",
            "read-cycles/{cycle}/opening",
            "read-cycles/{cycle}/pause",
            "read-cycles/{cycle}/resumption",
            "read-cycles/{cycle}/closing")) {
      notThere(path, neighborsMeters.post(with(path), said));
    }
    assertThat(fingerprint()).isEqualTo(before);
  }

  /** Changes with every change of a run, bill, exception, reading, file or cycle. */
  private String fingerprint() throws SQLException {
    return town.value(
        """
        select md5(string_agg(t, '' order by t)) from (
          select r::text t from bill_run r union all select b::text from bill b
          union all select e::text from bill_exception e
          union all select m::text from meter_reading m
          union all select i::text from reading_import i
          union all select c::text from read_cycle c) all_rows
        """);
  }

  private String with(String path) {
    String filled = path;
    for (Map.Entry<String, Object> id : ids.entrySet()) {
      filled = filled.replace(id.getKey(), id.getValue().toString());
    }
    return filled;
  }

  private static void notThere(String path, RestUser.Answer answer) {
    assertThat(answer.status()).as(path + ": " + answer).isEqualTo(404);
    assertThat(answer.body()).as(path).doesNotContain("Westlake", "RUN-", "BILL-");
  }
}

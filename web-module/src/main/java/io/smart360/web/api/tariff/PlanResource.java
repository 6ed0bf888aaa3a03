package io.smart360.web.api.tariff;

import io.smart360.tariff.TariffService;
import io.smart360.web.api.caller.CallerUtility;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans: bundles of tariffs that accounts are on. */
@Path("/plans")
@RequestScoped
@Tag(name = "Tariffs")
public class PlanResource {

  @EJB TariffService tariffs;
  @Inject CallerUtility utility;

  @PUT
  @Path("/{plan}/tariffs/{tariff}")
  @Operation(
      summary = "Offer a tariff in a plan",
      description = "A tariff that is in it stays in it. For the billing manager.")
  public void offer(@PathParam("plan") String plan, @PathParam("tariff") String tariff) {
    tariffs.offer(utility.id(), plan, tariff);
  }
}

package io.smart360.web.api.billing;

import io.smart360.billing.approval.ApprovalService;
import io.smart360.billing.distribution.BillDocumentService;
import io.smart360.billing.view.BillDetails;
import io.smart360.billing.view.BillQueries;
import io.smart360.billing.view.BillRow;
import io.smart360.billing.view.BillSearch;
import io.smart360.billing.view.LineExplanation;
import io.smart360.web.api.caller.CallerUtility;
import io.smart360.web.api.json.Page;
import io.smart360.web.api.json.Paging;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bills, each with its lines, the reason of every amount, and its document. */
@Path("/bills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class BillResource {

  @EJB BillQueries bills;
  @EJB BillDocumentService documents;
  @EJB ApprovalService approval;
  @Inject CallerUtility utility;

  @GET
  @Operation(summary = "Bills of the utility, of one run or account, or that match a text")
  public Page<BillRow> list(
      @QueryParam("run") Long run,
      @QueryParam("account") Long account,
      @QueryParam("text") String text,
      @BeanParam Paging paging) {
    BillSearch search = BillSearch.all(utility.id());
    search = run == null ? search : search.ofRun(run);
    search = account == null ? search : search.ofAccount(account);
    search = text == null ? search : search.matching(text);
    return new Page<>(
        bills.totals(search).bills(),
        paging.first(),
        bills.bills(search, new io.smart360.billing.view.Page(paging.first(), paging.size())));
  }

  @GET
  @Path("/{bill}")
  @Operation(summary = "A bill with its segments, lines and meter rows")
  @APIResponse(responseCode = "404", description = "There is no such bill")
  public BillDetails get(@PathParam("bill") long bill) {
    return bills.bill(bill).orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("/{bill}/lines/{line}/explanation")
  @Operation(summary = "Why a line is this much, down to readings and tariff version")
  @APIResponse(responseCode = "404", description = "There is no such line")
  public LineExplanation explain(@PathParam("bill") long bill, @PathParam("line") int line) {
    return bills.explain(bill, line).orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("/{bill}/pdf")
  @Produces("application/pdf")
  @Operation(summary = "The bill as it is printed, the same bytes each time")
  @APIResponse(responseCode = "409", description = "The bill is not issued")
  public Response pdf(@PathParam("bill") long bill) {
    BillDetails details = get(bill);
    return Response.ok(documents.pdfOf(bill))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + details.bill().number().orElse("draft") + ".pdf\"")
        .build();
  }

  @POST
  @Path("/{bill}/review")
  @Operation(summary = "Note that the caller opened the bill, for the sample of the checklist")
  public void open(@PathParam("bill") long bill) {
    approval.openBill(bill);
  }
}

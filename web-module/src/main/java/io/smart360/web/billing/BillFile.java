package io.smart360.web.billing;

import io.smart360.billing.distribution.BillDocumentService;
import io.smart360.billing.register.BillDetails;
import io.smart360.billing.register.BillNotFound;
import io.smart360.billing.register.BillRegisterQueries;
import io.smart360.shared.BusinessProblem;
import io.smart360.web.frame.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives out an issued bill of the utility as PDF: 404 for what is no such bill. */
@WebServlet("/office/billing/bill.pdf")
public class BillFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private BillRegisterQueries queries;
  @EJB private BillDocumentService documents;
  @Inject private CurrentUser user;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String bill = request.getParameter("bill");
    try {
      long id = bill != null && bill.matches("\\d{1,18}") ? Long.parseLong(bill) : 0;
      send(response, queries.details(user.workplace().utilityId(), id));
    } catch (BillNotFound notHere) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (BusinessProblem notIssued) {
      response.sendError(HttpServletResponse.SC_CONFLICT);
    }
  }

  private void send(HttpServletResponse response, BillDetails bill) throws IOException {
    byte[] document = documents.pdfOf(bill.head().id());
    response.setContentType("application/pdf");
    response.setHeader(
        "Content-Disposition",
        "inline; filename=\"" + bill.head().number().orElse("bill") + ".pdf\"");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }
}

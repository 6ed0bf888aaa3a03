package io.smart360.web.billing;

import io.smart360.billing.register.BillRegisterQueries;
import io.smart360.billing.register.BillRow;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives out the bills of a filter as CSV in UTF-8, of any number: figures with a point, dates as
 * 2025-04-15, periods with their last day.
 */
@WebServlet("/office/billing/bills.csv")
public class BillsFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private BillRegisterQueries queries;
  @Inject private CurrentUser user;
  @Inject private Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BillFilter filter =
        new BillFilter(
            request.getParameter("state"),
            run(request.getParameter("run")),
            request.getParameter("month"),
            request.getParameter("text"));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"bills.csv\"");
    PrintWriter out = response.getWriter();
    write(
        out,
        Stream.of(
                "number",
                "account",
                "consumer",
                "from",
                "to",
                "use",
                "amount",
                "due",
                "type",
                "state")
            .map(column -> texts.of("bills.column." + column)));
    queries.eachBill(filter.search(user.workplace().utilityId()), bill -> write(out, cells(bill)));
  }

  private static Long run(String parameter) {
    return parameter == null || !parameter.matches("\\d{1,18}") ? null : Long.valueOf(parameter);
  }

  private Stream<String> cells(BillRow bill) {
    return Stream.of(
        bill.number().orElse(""),
        bill.account(),
        bill.consumer(),
        bill.periodStart().toString(),
        bill.periodEnd().minusDays(1).toString(),
        bill.uses().stream()
            .map(use -> plain(use.quantity()) + " " + use.unit())
            .collect(Collectors.joining("; ")),
        plain(bill.amount()),
        bill.dueOn().toString(),
        texts.of(bill.estimated() ? "bills.estimated" : "bills.actual"),
        texts.of("BillState." + bill.state()));
  }

  private static String plain(BigDecimal figure) {
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }

  private static void write(PrintWriter out, Stream<String> cells) {
    out.print(cells.map(BillsFile::quoted).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** Quoted, and so that no spreadsheet takes a name for a formula. */
  private static String quoted(String cell) {
    String safe = cell.matches("(?s)[=+@\\t\\r].*|-(?![0-9.]+$).*") ? "'" + cell : cell;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}

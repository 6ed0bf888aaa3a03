package io.smart360.billing.register;

import java.util.List;

/** One bill with its services, lines and meter rows, each in the order of the bill. */
public record BillDetails(
    BillHead head, List<BillSegment> segments, List<BillLine> lines, List<BillMeter> meters) {}

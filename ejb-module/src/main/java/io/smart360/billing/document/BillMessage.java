package io.smart360.billing.document;

/**
 * A message of the utility on page 1 (BX-BILL-R21), in the language of the bill.
 *
 * @param heading printed in bold before the text
 * @param text one or two sentences
 */
public record BillMessage(String heading, String text) {}

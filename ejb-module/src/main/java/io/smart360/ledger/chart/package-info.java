/**
 * The chart of accounts: the codes of the general ledger, what side they grow on, and which of them
 * billing posts to.
 */
package io.smart360.ledger.chart;

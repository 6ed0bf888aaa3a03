/**
 * What is asked of a bill run: which cycle, which period, for real or as a trial; and what may be
 * said against it before it begins.
 */
package io.smart360.billing.run.order;

/**
 * An exception of a bill run: what stands against the bill of an account, and what a person does
 * about it.
 */
package io.smart360.billing.run.exception;

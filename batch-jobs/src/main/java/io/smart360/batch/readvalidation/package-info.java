/**
 * The job that validates collected readings and estimates missing ones ({@code read-validation}):
 * started by a loaded file, by a closed read cycle, and by a tick for what is left.
 */
package io.smart360.batch.readvalidation;

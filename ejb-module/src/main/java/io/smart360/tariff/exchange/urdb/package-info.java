/**
 * Electricity rates of the Utility Rate Database (OpenEI) and of the System Advisor Model, read
 * into drafts of our own.
 *
 * <p>A period of the file becomes a bucket of the same number. Both formats are read into one
 * {@code PublishedRate}, and that into a tariff; what has no place there is said in the report.
 * Uses {@code exchange}, {@code model}, {@code charge}, {@code formula} and {@code yaml}.
 */
package io.smart360.tariff.exchange.urdb;

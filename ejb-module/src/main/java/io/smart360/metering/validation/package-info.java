/**
 * Decides what becomes of a reading: the rules of the validation catalogue, the use they compute,
 * and the outcome with every finding, its numbers and its sentence.
 *
 * <p>Pure: the same subject and rule set give the same result for ever. Uses {@code
 * metering.reading} and {@code metering.consumption}; its input stands in {@code
 * validation.subject}, its settings in {@code validation.ruleset}.
 */
package io.smart360.metering.validation;

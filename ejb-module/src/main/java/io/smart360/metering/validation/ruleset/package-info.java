/**
 * The catalogue of validation rules and the settings a utility gives them: on or off, severity,
 * parameters, each for a scope, kept together as a numbered version with its first day.
 */
package io.smart360.metering.validation.ruleset;

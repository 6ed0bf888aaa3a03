/**
 * What is known when a reading is validated: the reading itself, its register, its past, its
 * service point, its place in the cycle, and what photo, position and neighbours say.
 *
 * <p>Whatever may be unknown is an {@code Optional}; a rule that needs it then does not apply.
 */
package io.smart360.metering.validation.subject;

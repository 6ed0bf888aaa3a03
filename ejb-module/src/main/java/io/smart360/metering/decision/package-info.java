/**
 * What people decide about readings the rules could not settle: accept, adjust, estimate, read
 * again, leave out, open again (MX03US02, MX03US03). Every decision is kept with its reason, and no
 * two people decide one reading unseen by each other.
 *
 * <p>Uses tenancy, identity, and the rules and facts of metering.
 */
package io.smart360.metering.decision;

/** The whole system lived through: months of billing, and what happens when it is killed. */
package io.smart360.it.scenario;

/**
 * Makes up the consumers of a demo utility: who they are, where they live, what they are fitted
 * with, and what they used in the year before.
 *
 * <p>The same seed gives the same people, whatever the number of accounts. Rows are written by COPY
 * as the owner role, a block of accounts at a time, so that memory does not grow with their number.
 */
package io.smart360.launcher.demo.population;

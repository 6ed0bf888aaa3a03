/**
 * A month's work of a demo utility's staff: read the meters, enter the prices, make, approve and
 * post a bill run, each step by the user whose work it is, through the product's own interface.
 *
 * <p>The demo and the benchmarks let it work.
 */
package io.smart360.launcher.office;

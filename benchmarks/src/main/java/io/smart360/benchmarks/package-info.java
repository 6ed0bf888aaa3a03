/**
 * How fast rating is, measured by JMH.
 *
 * <p>Not part of the product and run by hand, since times depend on the machine; each benchmark
 * stands beside one of the least that must be done, so that their ratio says something anywhere.
 */
package io.smart360.benchmarks;

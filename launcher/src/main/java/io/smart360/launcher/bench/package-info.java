/**
 * {@code ./smart360 bench}: how fast the product is, as ratios taken in one run on whatever
 * machine.
 *
 * <p>A benchmark has a PostgreSQL cluster and a home of its own in a temporary folder, with the
 * durable settings of production, loads the demo utility in the size asked for, and lets the staff
 * work through the product's own interface. It measures only the steps it is about, beside a
 * reference of the least that must be done, in the order ABBA, and reports medians of pairs.
 */
package io.smart360.launcher.bench;

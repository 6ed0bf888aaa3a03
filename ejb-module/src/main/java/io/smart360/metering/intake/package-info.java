/**
 * Takes in files of meter readings: stores them, checks every row, loads the good ones and says
 * line by line what is wrong with the others (MX-F4, MX-F5).
 *
 * <p>A file may have any size: it is read in chunks, and memory does not grow with it. Uses
 * tenancy, identity and the words of {@code metering.reading}.
 */
package io.smart360.metering.intake;

/**
 * The job that works off received files of meter readings ({@code reading-import}): started by
 * their arrival, and by a tick for what a crash left behind.
 */
package io.smart360.batch.readingimport;

/** Journeys of the staff through the pages of the back office, in a real browser. */
package io.smart360.it.browser;

/** The interface as its callers meet it: what it refuses, and what it says then. */
package io.smart360.it.rest;

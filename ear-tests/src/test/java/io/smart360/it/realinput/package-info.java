/** Real readings and published prices, billed by the running system, to the published amounts. */
package io.smart360.it.realinput;

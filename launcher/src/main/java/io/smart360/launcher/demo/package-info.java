/**
 * {@code ./smart360 demo}: a utility that is there as if it had been for years, billed before your
 * eyes.
 *
 * <p>Records of the time before the product are loaded as the owner role; everything the product
 * does is asked of it through its own interface, signed in as the user whose work it is.
 */
package io.smart360.launcher.demo;

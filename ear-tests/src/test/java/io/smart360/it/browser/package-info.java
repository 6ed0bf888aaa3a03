/** What staff see and do, in a real browser against the real system. */
package io.smart360.it.browser;

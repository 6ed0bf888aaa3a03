/** The real system in a process of its own, started, killed and stopped by tests. */
package io.smart360.it.system;

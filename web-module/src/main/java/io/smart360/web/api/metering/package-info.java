/** Readings over the interface: files brought in, read cycles, and decisions of validators. */
package io.smart360.web.api.metering;

/** The interface for other systems: REST and JSON under {@code /api/v1}. */
package io.smart360.web.api;

/** How the interface writes and reads JSON: records as objects, dates and instants as ISO 8601. */
package io.smart360.web.api.json;

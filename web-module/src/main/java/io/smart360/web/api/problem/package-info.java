/**
 * How the interface says no: problem documents of RFC 9457, with the sentence a user would see and
 * the number the request has in the log.
 */
package io.smart360.web.api.problem;

package io.smart360.web.security;

import java.time.Instant;

/**
 * Who calls and for how long that holds.
 *
 * @param since when the password was given
 */
public record CallerRights(long tenantId, long userId, String email, Instant since) {}

package io.smart360.web.security;

import io.smart360.identity.SignedInUser;
import jakarta.security.enterprise.credential.Credential;

/** A user who has signed in goes on at another utility; only our own code can say so. */
public record UtilityChoice(SignedInUser user, long utilityId) implements Credential {}

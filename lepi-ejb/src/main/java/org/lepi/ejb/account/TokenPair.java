package org.lepi.ejb.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lepi.model.account.Account;

/**
 * What a sign-in or a refresh gives out.
 *
 * @param account whom the tokens speak for
 * @param access a signed access token
 * @param refresh the one refresh token that is valid now; null for a program, which asks with its secret again
 * @param lifetime how long the access token is good, unless its grant ends before
 */
public record TokenPair(
        Account account, String access, @Nullable String refresh, Duration lifetime) {}

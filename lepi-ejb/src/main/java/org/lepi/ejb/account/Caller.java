package org.lepi.ejb.account;

import java.util.Set;
import java.util.UUID;

/**
 * Whom a live grant speaks for.
 *
 * @param id the account
 * @param grant the grant that its token or session carries
 * @param roles the roles' words as they are now, whatever a token says
 */
public record Caller(UUID id, UUID grant, Set<String> roles) {}

package org.lepi.ejb.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.UUID;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Who is calling, for services that answer differently by owner or role. The container's caller principal is named by
 * the account's id, for the API and the console alike, so that a login may change and no address gets into a log.
 */
@Stateless
@PermitAll
@DeclareRoles({"admin", "staff", "researcher", "partner"})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentAccount {
    @Resource
    private SessionContext context;

    public CurrentAccount() {}

    /** The caller as one container context knows it. */
    public CurrentAccount(SessionContext context) {
        this.context = context;
    }

    /**
     * The caller's account.
     *
     * @throws LepiException NOT_AUTHENTICATED when nobody is signed in
     */
    public UUID id() {
        return idIfSignedIn()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_AUTHENTICATED, "Sign in to do this."));
    }

    /** The caller's account; empty when nobody is signed in or the server itself is at work. */
    public Optional<UUID> idIfSignedIn() {
        try {
            return Optional.of(UUID.fromString(context.getCallerPrincipal().getName()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Whether the caller has at least one of the roles. */
    public boolean hasAny(Role... roles) {
        for (Role role : roles) {
            if (context.isCallerInRole(role.word())) {
                return true;
            }
        }
        return false;
    }
}

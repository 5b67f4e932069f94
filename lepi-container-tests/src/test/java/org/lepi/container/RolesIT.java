package org.lepi.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lepi.container.deployment.TestArchive;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.account.Accounts;
import org.lepi.ejb.account.OwnAccount;
import org.lepi.ejb.prediction.Predictions;
import org.lepi.ejb.registry.ModelCatalogue;
import org.lepi.ejb.registry.ModelLifeCycle;
import org.lepi.ejb.taxonomy.TaxonBrowsing;
import org.lepi.ejb.taxonomy.Taxonomy;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.LepiException;

/** A method is refused to whoever lacks its permission, whatever the web layer has let through. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {
    private static final UUID UNKNOWN = UUID.fromString("00000000-0000-7000-8000-000000000000");
    private static final Set<String> EVERYBODY = Set.of("own account", "models", "predictions", "taxa");
    private static final Set<String> CURATORS = Set.of(
            "own account",
            "models",
            "predictions",
            "taxa",
            "accounts",
            "change taxonomy",
            "count models",
            "switch models");

    @Inject
    private Callers callers;

    @Inject
    private CurrentAccount current;

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private Accounts accounts;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private TaxonBrowsing taxa;

    @Inject
    private Predictions predictions;

    @Inject
    private ModelCatalogue models;

    @Inject
    private ModelLifeCycle lifeCycle;

    private final Map<String, Callable<?>> actions = new LinkedHashMap<>();

    @Deployment
    static Archive<?> lepi() {
        return TestArchive.create();
    }

    @BeforeEach
    void nameTheActions() {
        actions.put("own account", ownAccount::account);
        actions.put("taxa", taxa::countsByRank);
        actions.put("models", models::models);
        actions.put("predictions", () -> predictions.find(UNKNOWN, 1));
        actions.put("count models", models::count);
        actions.put("accounts", () -> accounts.list("", 1));
        actions.put("change taxonomy", () -> {
            taxonomy.delete(UNKNOWN, 1);
            return UNKNOWN;
        });
        actions.put("switch models", () -> {
            lifeCycle.activate("no-such-model", "1", false);
            return UNKNOWN;
        });
    }

    @Test
    void nobodyMayDoNothing() throws Exception {
        assertEquals(Set.of(), callers.asNobody(this::permitted));
        assertThrows(LepiException.class, () -> models.models(), "nor the server's own threads");
    }

    @Test
    void aPartnerReads() throws Exception {
        assertEquals(EVERYBODY, callers.as(Set.of(Role.PARTNER), this::permitted));
    }

    @Test
    void aResearcherReads() throws Exception {
        assertEquals(EVERYBODY, callers.as(Set.of(Role.RESEARCHER), this::permitted));
    }

    @Test
    void staffCurates() throws Exception {
        assertEquals(CURATORS, callers.as(Set.of(Role.STAFF), this::permitted));
    }

    @Test
    void anAdministratorMayDoAll() throws Exception {
        assertEquals(actions.keySet(), callers.as(Set.of(Role.ADMIN), this::permitted));
    }

    @Test
    void anAccountWithoutRolesHasOnlyItself() throws Exception {
        assertEquals(Set.of("own account"), callers.as(Set.of(), this::permitted));
    }

    @Test
    void rolesAddUpAndTheCallerIsTheTokensAccount() throws Exception {
        Set<Role> both = EnumSet.of(Role.PARTNER, Role.STAFF);
        callers.as(both, () -> {
            assertEquals(current.id(), ownAccount.account().id());
            assertTrue(current.may(Permission.PREDICTIONS_ADD) && current.may(Permission.TAXA_CHANGE));
            assertFalse(current.may(Permission.ROLES_CHANGE));
            assertEquals(CURATORS, permitted());
            return both;
        });
    }

    /** What the container lets through; that the thing asked for is not there comes from behind the check. */
    private Set<String> permitted() throws Exception {
        Set<String> permitted = new TreeSet<>();
        for (Map.Entry<String, Callable<?>> action : actions.entrySet()) {
            if (isPermitted(action.getValue())) {
                permitted.add(action.getKey());
            }
        }
        return permitted;
    }

    private static boolean isPermitted(Callable<?> action) throws Exception {
        try {
            action.call();
            return true;
        } catch (LepiException failure) {
            return switch (failure.kind()) {
                case NOT_AUTHENTICATED, NOT_PERMITTED -> false;
                case NOT_FOUND -> true;
                default -> throw failure;
            };
        }
    }
}

package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditEvent;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditAction;

@SuppressWarnings("NullAway.Init") // by JUnit
class RecentActionsTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID ENTRY = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private CurrentAccount auditor;

    @BeforeEach
    void begin() {
        auditor = FixedCaller.of(ME, Permission.AUDIT_VIEW);
        did(OTHER, AuditEvent.created("audit", ENTRY, "first", Map.of("name", "x")));
        did(ME, AuditEvent.created("audit", ENTRY, "second", Map.of("name", "x")));
        did(ME, AuditEvent.done(AuditAction.SIGNED_IN, "accounts", ME, "me"));
        did(ME, AuditEvent.deleted("audit", ENTRY, "third", Map.of("name", "x")));
    }

    @Test
    void ownAndAllNewestFirstWithoutComingAndGoing() {
        assertEquals(List.of("third", "second"), labels(as(auditor, actions -> actions.own(10))));
        assertEquals(List.of("third"), labels(as(auditor, actions -> actions.own(1))));
        assertEquals(List.of("third", "second", "first"), labels(as(auditor, actions -> actions.all(10))));
    }

    @Test
    void onlyWhatIsStillThereAndMayBeSeenIsLinked() {
        List<RecentActions.Action> seen = as(auditor, actions -> actions.own(10));
        assertTrue(seen.get(0).kind().isEmpty(), "it was deleted");
        assertEquals("audit", seen.get(1).kind().orElseThrow().name());
        assertEquals(ENTRY.toString(), seen.get(1).objectId().orElseThrow());
        CurrentAccount blind = FixedCaller.of(ME);
        assertTrue(as(blind, actions -> actions.own(10)).get(1).kind().isEmpty());
    }

    private static List<String> labels(List<RecentActions.Action> actions) {
        return actions.stream().map(RecentActions.Action::label).toList();
    }

    private void did(UUID who, AuditEvent event) {
        database.transact(em -> new AuditTrail(em, FixedCaller.of(who), Clock.systemUTC()).record(event));
    }

    private <T> T as(CurrentAccount caller, Function<RecentActions, T> work) {
        return database.inTransaction(em -> work.apply(actions(em, caller)));
    }

    private static RecentActions actions(EntityManager em, CurrentAccount caller) {
        return new RecentActions(em, new EntityKinds(List.of(new AuditKind()), caller), caller, new AccountNames(em));
    }
}

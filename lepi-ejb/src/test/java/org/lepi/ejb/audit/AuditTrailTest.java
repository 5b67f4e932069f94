package org.lepi.ejb.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;

class AuditTrailTest {
    private static final UUID CALLER = UUID.randomUUID();
    private static final UUID TAXON = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aChangeIsKeptWithWhatDiffersAndWhoDidIt() {
        record(AuditEvent.changed(
                "taxa",
                TAXON,
                "Aglais io",
                Map.of("name", "Inachis io", "authorship", "(Linnaeus, 1758)"),
                Map.of("name", "Aglais io", "authorship", "(Linnaeus, 1758)")));
        AuditEntry entry = entries().get(0);
        assertEquals(AuditAction.CHANGED, entry.action());
        assertEquals(CALLER, entry.actorId().orElseThrow());
        assertEquals(TAXON.toString(), entry.objectId().orElseThrow());
        assertEquals("{\"name\":\"Inachis io\"}", entry.before().orElseThrow().toString());
        assertEquals("{\"name\":\"Aglais io\"}", entry.after().orElseThrow().toString());
    }

    @Test
    void aChangeThatChangedNothingIsNone() {
        record(AuditEvent.changed("taxa", TAXON, "Aglais io", Map.of("name", "x"), Map.of("name", "x")));
        assertTrue(entries().isEmpty());
    }

    @Test
    void nothingIsChangedOrDeletedAfterwards() {
        record(AuditEvent.created("taxa", TAXON, "Aglais io", Map.of("name", "Aglais io")));
        assertThrows(PersistenceException.class, () -> run("update audit_entry set entity = 'models'"));
        assertThrows(PersistenceException.class, () -> run("delete from audit_entry"));
        assertEquals("taxa", entries().get(0).entity());
    }

    @Test
    void retentionDeletesAndPseudonymisationTakesDataOutButNotTheOtherWayRound() {
        record(AuditEvent.created("accounts", TAXON, "ada@example.org", Map.of("login", "ada@example.org")));
        assertThrows(PersistenceException.class, () -> run(purpose("pseudonymise"), "delete from audit_entry"));
        run(purpose("pseudonymise"), "update audit_entry set object_label = 'pseudonym', after = null");
        assertEquals("pseudonym", entries().get(0).objectLabel());
        assertThrows(
                PersistenceException.class, () -> run(purpose("retention"), "update audit_entry set after = null"));
        run(purpose("retention"), "delete from audit_entry");
        assertTrue(entries().isEmpty());
    }

    @Test
    void whatIsOlderThanTheSettingsSayIsDeletedAndThatIsSaid() {
        Instant now = Instant.parse("2026-06-01T12:00:00Z");
        for (int days : new int[] {1, 40, 400}) {
            Clock then = Clock.fixed(now.minus(Duration.ofDays(days)), ZoneOffset.UTC);
            database.transact(em -> {
                var trail = new AuditTrail(em, FixedCaller.of(CALLER), then);
                trail.record(AuditEvent.done(AuditAction.SIGNED_IN, "accounts", CALLER, "sign-in " + days));
                trail.record(AuditEvent.created("taxa", TAXON, "taxon " + days, Map.of("name", "x")));
            });
        }
        var settings = new AuditSettings(Duration.ofDays(365), Duration.ofDays(30));
        assertEquals(3, trim(settings, now));
        assertEquals(0, trim(settings, now));
        assertEquals(
                Set.of("sign-in 1", "taxon 1", "taxon 40", ""),
                entries().stream().map(AuditEntry::objectLabel).collect(Collectors.toSet()));
        AuditEntry said = entries().stream()
                .filter(entry -> entry.action() == AuditAction.DELETED)
                .findFirst()
                .orElseThrow();
        assertEquals("{\"entries\":\"3\"}", said.after().orElseThrow().toString());
        assertThrows(IllegalStateException.class, () -> new AuditSettings(Duration.ofDays(365), Duration.ofHours(1)));
    }

    private int trim(AuditSettings settings, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return database.inTransaction(
                em -> new AuditRetention(settings, new AuditTrail(em, FixedCaller.of(CALLER), clock))
                        .on(em, clock)
                        .trim());
    }

    private static String purpose(String word) {
        return "set local lepi.audit_purpose = '" + word + "'";
    }

    private void record(AuditEvent event) {
        database.transact(em -> new AuditTrail(em, FixedCaller.of(CALLER), Clock.systemUTC()).record(event));
    }

    private void run(String... statements) {
        database.transact(em ->
                List.of(statements).forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
    }

    private List<AuditEntry> entries() {
        return database.entityManager()
                .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultList();
    }
}

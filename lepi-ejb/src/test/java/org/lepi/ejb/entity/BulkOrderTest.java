package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.job.TestJobs;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;

/** What is done to more objects than can be waited for. */
class BulkOrderTest {
    private static final UUID ADA = UUID.randomUUID();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final CurrentAccount caller = FixedCaller.of(ADA, Permission.AUDIT_VIEW);

    @Test
    void whoHasOrderedItIsOnTheAuditWithWhatItIsDoneTo() {
        database.transact(entities -> {
            entities.persist(Account.person(ADA, "ada@example.org", "Ada", Instant.now()));
            entities.createNativeQuery("insert into audit_entry (id, at, action, entity, object_label)"
                            + " select gen_random_uuid(), now(), 'EXPORTED', 'taxa', 'x' from generate_series(1, 1001)")
                    .executeUpdate();
        });
        EntityKind kind = new AuditKind() {
            @Override
            public List<BulkAction> bulkActions() {
                return List.of(new BulkAction("look", Permission.AUDIT_VIEW, id -> {}));
            }
        };
        EntityKinds kinds = new EntityKinds(List.of(kind), caller);
        EntityLists lists = new EntityLists(kinds, database.dataSource());
        TestJobs test = new TestJobs(database::inTransaction, database.dataSource(), new BulkJob());
        var order = new BulkOrder(kind.name(), "look", List.of(), true, "f.action=EXPORTED", "UTC");
        UUID job = Objects.requireNonNull(database.inTransaction(
                        entities -> new BulkChange(kinds, lists, caller, test.jobs(entities, caller)).run(order))
                .job());
        AuditEntry entry = database.entityManager()
                .createQuery("select e from AuditEntry e where e.action = :action", AuditEntry.class)
                .setParameter("action", AuditAction.STARTED)
                .getSingleResult();
        assertEquals(job.toString(), entry.objectId().orElseThrow());
        assertEquals(ADA, entry.actorId().orElseThrow());
        String arguments = entry.after().orElseThrow().getString("arguments");
        assertTrue(arguments.contains("f.action=EXPORTED"), arguments);
    }
}

package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditEntry;

/** Files of lists, and what the audit knows of them. */
class EntityExportTest {
    private static final EntityKind IMAGES = new EntityKind() {
        @Override
        public String name() {
            return "images";
        }

        @Override
        public EntityTable table() {
            return EntityListsTest.TABLE;
        }
    };

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final CurrentAccount caller = FixedCaller.of(UUID.randomUUID(), Permission.IMAGES_EXPORT);

    @BeforeEach
    void fill() {
        database.transact(em -> {
            em.createNativeQuery("insert into media_object values (repeat('a', 64), 'image/jpeg', 1, now())")
                    .executeUpdate();
            em.createNativeQuery(
                            "insert into collection_image (id, sha256, file_name, collection, image_type, added_at)"
                                    + " select gen_random_uuid(), repeat('a', 64), n || repeat('x', 100), '', 'm', now()"
                                    + " from generate_series(1, 3000) n")
                    .executeUpdate();
        });
    }

    @Test
    void theAuditSaysHowManyRowsWentOut() throws IOException {
        assertEquals(3000, export(new ByteArrayOutputStream()));
        Map<String, Object> said = said();
        assertEquals("3000", said.get("rows"));
        assertEquals("true", said.get("whole"));
    }

    @Test
    void whoBreaksOffIsInTheAuditToo() {
        OutputStream leaves = new OutputStream() {
            private int written;

            @Override
            public void write(int one) throws IOException {
                written++;
                if (written > 100_000) {
                    throw new IOException("the reader went away");
                }
            }
        };
        assertThrows(IOException.class, () -> export(leaves));
        Map<String, Object> said = said();
        assertEquals("false", said.get("whole"));
        int rows = Integer.parseInt(String.valueOf(said.get("rows")));
        assertEquals(true, rows > 500 && rows < 3000, "rows that went out: " + rows);
    }

    private Map<String, Object> said() {
        List<AuditEntry> entries = database.entityManager()
                .createQuery("select e from AuditEntry e", AuditEntry.class)
                .getResultList();
        assertEquals(1, entries.size());
        return entries.get(0).after().orElseThrow().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> ((jakarta.json.JsonString) entry.getValue()).getString()));
    }

    private long export(OutputStream out) throws IOException {
        var em = database.entityManager();
        em.getTransaction().begin();
        try {
            ListPreferences usual = new ListPreferences(caller) {
                @Override
                public List<Column> columns(EntityKind kind) {
                    return kind.table().columns();
                }
            };
            return new EntityExport(
                            new EntityKinds(List.of(IMAGES), caller),
                            usual,
                            new AuditTrail(em, caller, Clock.systemUTC()))
                    .on(database.dataSource())
                    .write(
                            "images",
                            ListQuery.parse(EntityListsTest.TABLE, Map.of(), ZoneOffset.UTC),
                            ExportFormat.CSV,
                            out);
        } finally {
            em.getTransaction().commit();
        }
    }
}

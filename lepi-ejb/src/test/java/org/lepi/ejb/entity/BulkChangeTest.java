package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class BulkChangeTest {
    private static final CurrentAccount CALLER =
            FixedCaller.of(UUID.randomUUID(), Permission.TAXA_VIEW, Permission.TAXA_DELETE);

    /** One object, called Aglais. */
    private static final EntityForm FORM = new EntityForm() {
        @Override
        public List<Field> fields() {
            return List.of();
        }

        @Override
        public Snapshot load(String id) {
            if (id.equals("there")) {
                return new Snapshot(id, "Aglais", 1, Map.of());
            }
            throw new LepiException(FailureKind.NOT_FOUND, "There is no taxon " + id + ".");
        }

        @Override
        public Deletion deletion(String id) {
            load(id);
            return new Deletion(Map.of("names", 2L), Map.of());
        }

        @Override
        public void delete(String id, @Nullable Long version) {
            load(id);
        }
    };

    private static final EntityKind KIND = new EntityKind() {
        @Override
        public String name() {
            return "taxa";
        }

        @Override
        public EntityTable table() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<EntityForm> form() {
            return Optional.of(FORM);
        }
    };

    @Test
    @SuppressWarnings("NullAway") // no jobs in between
    void whatIsGoneMeanwhileKeepsNothingElseFromBeingDone() {
        var kinds = new EntityKinds(List.of(KIND), CALLER);
        var changes = new BulkChange(kinds, new EntityLists(kinds), CALLER, null);
        var order = new BulkOrder("taxa", "delete", List.of("gone", "there"), false, "", "UTC");
        BulkChange.Preview preview = changes.preview(order);
        assertEquals(List.of("gone", "Aglais"), preview.labels());
        assertEquals(Map.of("names", 2L), preview.goes());
        BulkChange.Result result = changes.run(order);
        assertEquals(1, result.done());
        assertEquals(Map.of("gone", "There is no taxon gone."), result.failures());
    }
}

package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.account.Permission;
import org.lepi.model.audit.AuditAction;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.media.CollectionImage;
import org.lepi.model.media.IdentifierType;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

@SuppressWarnings("NullAway.Init") // by JUnit
class IdentificationsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final UUID me = UUID.randomUUID();
    private final Taxon machaon = new Taxon(Rank.SPECIES, "Papilio machaon", "", null, Instant.EPOCH);
    private UUID image;

    @BeforeEach
    void begin() {
        image = database.inTransaction(em -> {
            em.persist(machaon);
            em.createNativeQuery(
                            "insert into account (id, kind, login, created_at) values (?, 'PERSON', 'a@example.org', now())")
                    .setParameter(1, me)
                    .executeUpdate();
            UploadedMedia media = TestMedia.upload("picture");
            new MediaRows(em).add(media, Instant.EPOCH);
            var added = new CollectionImage(Uuid7.next(), media.sha256(), "picture.gif", Instant.EPOCH, null);
            em.persist(added);
            return added.id();
        });
    }

    @Test
    void aStatementAndItsWithdrawalAreAuditedInTheirTransactions() {
        UUID kept =
                with(all -> all.add(image, machaon.id(), IdentifierType.EXPERT).id());
        with(all -> {
            all.delete(kept);
            return true;
        });
        List<AuditEntry> entries = audit();
        assertEquals(
                List.of(AuditAction.CREATED, AuditAction.DELETED),
                entries.stream().map(AuditEntry::action).toList());
        for (AuditEntry entry : entries) {
            assertEquals("identifications", entry.entity());
            assertEquals("Papilio machaon", entry.objectLabel());
            assertEquals(kept.toString(), entry.objectId().orElseThrow());
            assertEquals(me, entry.actorId().orElseThrow());
        }
        assertEquals(image.toString(), entries.get(1).before().orElseThrow().getString("image"));
    }

    @Test
    void nothingIsAuditedOfWhatIsRefused() {
        assertThrows(LepiException.class, () -> with(all -> all.add(image, UUID.randomUUID(), IdentifierType.EXPERT)));
        assertThrows(
                LepiException.class,
                () -> with(all -> all.add(UUID.randomUUID(), machaon.id(), IdentifierType.EXPERT)));
        assertTrue(audit().isEmpty());
    }

    private <T> T with(Function<Identifications, T> work) {
        return database.inTransaction(em -> work.apply(identifications(em)));
    }

    private Identifications identifications(EntityManager em) {
        CurrentAccount caller = FixedCaller.of(me, Permission.IMAGES_CHANGE);
        return new Identifications(em, caller, new AuditTrail(em, caller, Clock.systemUTC()));
    }

    private List<AuditEntry> audit() {
        return database.entityManager()
                .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultList();
    }
}

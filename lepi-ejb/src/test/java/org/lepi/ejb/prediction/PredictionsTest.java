package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lepi.ejb.access.AccountNames;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.FixedCaller;
import org.lepi.ejb.audit.AuditTrail;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.ejb.media.ExampleImages;
import org.lepi.ejb.media.MediaStore;
import org.lepi.ejb.media.StoredImages;
import org.lepi.ejb.media.TestMedia;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.audit.AuditEntry;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.prediction.PredictionRecord.State;

@SuppressWarnings("NullAway.Init") // by JUnit
class PredictionsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    private StoredWorld world;
    private Records records;
    private CurrentAccount me;
    private CurrentAccount staff;

    @BeforeEach
    void begin() {
        world = new StoredWorld(database);
        records = new Records(database, world);
        me = FixedCaller.of(world.me, Permission.PREDICTIONS_ADD);
        staff = FixedCaller.of(
                world.somebodyElse,
                Permission.PREDICTIONS_VIEW,
                Permission.PREDICTIONS_CHANGE,
                Permission.PREDICTIONS_DELETE);
    }

    @Test
    void aPredictionComesWithFrozenNamesAndWhatIsKnownToday() {
        Prediction found = as(me, p -> p.find(records.done(world.me, "a").id(), 10));
        assertEquals(new VersionName("swallowtails", "1"), found.model());
        assertEquals(3, found.results().size());
        RankedTaxon best = found.results().get(0);
        assertEquals("Papilio machaon", best.answer().taxon().scientificName());
        assertEquals(0.7, best.answer().probability(), 1e-6);
        assertEquals(
                List.of("Papilionidae", "Papilio"),
                best.lineage().stream()
                        .map(step -> step.taxon().scientificName())
                        .toList());
        assertEquals(0.9, best.lineage().get(1).probability(), 1e-6);
        assertNotNull(best.card());
        assertEquals("The swallowtail.", best.card().description());
        assertEquals("Old World swallowtail", best.card().vernacularNames().get("en"));
        RankedTaxon background = found.results().get(2);
        assertEquals("background", background.answer().taxon().scientificName());
        assertNull(background.card());
    }

    @Test
    void somebodyElsesPredictionDoesNotExistForAPartner() {
        UUID foreign = records.done(world.somebodyElse, "a").id();
        assertRefused(FailureKind.NOT_FOUND, me, p -> p.find(foreign, 10));
        assertRefused(FailureKind.NOT_FOUND, me, p -> p.confirm(foreign, world.machaon.id(), 10));
        assertRefused(FailureKind.NOT_FOUND, me, p -> p.image(foreign));
        assertRefused(FailureKind.NOT_FOUND, me, p -> {
            p.delete(foreign);
            return true;
        });
        assertEquals(
                0,
                as(me, p -> p.list(PredictionFilter.ALL, null, 10))
                        .predictions()
                        .size());
    }

    @Test
    void staffSeesEverything() {
        UUID foreign = records.done(world.me, "a").id();
        assertEquals(foreign, as(staff, p -> p.find(foreign, 1)).record().id());
        assertEquals(
                1,
                as(staff, p -> p.list(PredictionFilter.ALL, null, 10))
                        .predictions()
                        .size());
    }

    @Test
    void whoSeesEverythingNeedsMoreToConfirmOrDeleteIt() {
        UUID foreign = records.done(world.me, "a").id();
        CurrentAccount viewer = FixedCaller.of(world.somebodyElse, Permission.PREDICTIONS_VIEW);
        CurrentAccount curator = FixedCaller.of(
                world.somebodyElse, Role.CURATOR.defaultPermissions().toArray(Permission[]::new));
        Function<Predictions, Boolean> deletion = p -> {
            p.delete(foreign);
            return true;
        };
        assertRefused(FailureKind.NOT_PERMITTED, viewer, p -> p.confirm(foreign, world.machaon.id(), 10));
        assertRefused(FailureKind.NOT_PERMITTED, curator, deletion);
        assertNotNull(
                as(curator, p -> p.confirm(foreign, world.machaon.id(), 10)).confirmed());
        as(staff, deletion);
        assertRefused(FailureKind.NOT_FOUND, me, p -> p.find(foreign, 1));
    }

    @Test
    void pagesByKeyShowEveryPredictionOnceNewestFirst() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(records.done(world.me, "reference " + i).id());
        }
        List<UUID> seen = new ArrayList<>();
        UUID before = null;
        do {
            UUID from = before;
            PredictionPage page = as(me, p -> p.list(PredictionFilter.ALL, from, 3));
            page.predictions().forEach(one -> seen.add(one.record().id()));
            before = page.next();
        } while (before != null);
        assertEquals(
                made.stream()
                        .sorted(Comparator.comparing(UUID::toString).reversed())
                        .toList(),
                seen);
    }

    @Test
    void aFilterNarrowsByWhatIsOnRecord() {
        UUID wanted = records.done(world.me, "wanted").id();
        records.accepted(world.me, "waiting");
        assertEquals(List.of(wanted), ids(filter("swallowtails", State.DONE, null)));
        assertEquals(List.of(wanted), ids(filter(null, null, "wanted")));
        assertEquals(List.of(), ids(filter("others", null, null)));
        assertEquals(2, ids(PredictionFilter.ALL).size());
    }

    @Test
    void anAnswerIsConfirmedOnceAndOnlyOnce() {
        UUID id = records.done(world.me, "a").id();
        Prediction confirmed = as(me, p -> p.confirm(id, world.alexanor.id(), 10));
        assertNotNull(confirmed.confirmed());
        assertEquals("Papilio alexanor", confirmed.confirmed().taxon().scientificName());
        assertEquals(world.me, confirmed.record().confirmation().orElseThrow().by());
        assertRefused(FailureKind.CONFLICT, staff, p -> p.confirm(id, world.machaon.id(), 10));
        ConfirmedName kept = as(staff, p -> p.find(id, 1)).confirmed();
        assertNotNull(kept);
        assertEquals(world.alexanor.id(), kept.taxon().id());
        assertEquals(world.me + "@example.org", kept.by());
        assertEquals(List.of("CHANGED swallowtail.png {\"confirmed\":\"Papilio alexanor\"}"), audit());
    }

    @Test
    void nothingIsConfirmedWithATaxonThatDoesNotExistOrBeforeThereIsAnAnswer() {
        UUID done = records.done(world.me, "a").id();
        UUID waiting = records.accepted(world.me, "b").id();
        assertRefused(FailureKind.INVALID_INPUT, me, p -> p.confirm(done, Uuid7.next(), 10));
        assertRefused(FailureKind.CONFLICT, me, p -> p.confirm(waiting, world.machaon.id(), 10));
    }

    @Test
    void deletingTakesTheRecordAway() {
        UUID id = records.done(world.me, "a").id();
        as(me, p -> {
            p.delete(id);
            return true;
        });
        assertRefused(FailureKind.NOT_FOUND, staff, p -> p.find(id, 1));
        assertEquals(List.of("DELETED swallowtail.png "), audit());
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithAnswersOrRecords() {
        UUID id = records.done(world.me, "0").id();
        long forOne = database.statementsOf(() -> as(me, p -> p.find(id, 1)));
        assertEquals(forOne, database.statementsOf(() -> as(me, p -> p.find(id, 100))));
        long forPageOfOne = database.statementsOf(() -> as(me, p -> p.list(PredictionFilter.ALL, null, 100)));
        for (int i = 1; i < 20; i++) {
            records.done(world.me, Integer.toString(i));
        }
        assertEquals(forPageOfOne, database.statementsOf(() -> as(me, p -> p.list(PredictionFilter.ALL, null, 100))));
    }

    private List<UUID> ids(PredictionFilter filter) {
        return as(me, p -> p.list(filter, null, 10)).predictions().stream()
                .map(prediction -> prediction.record().id())
                .toList();
    }

    private static PredictionFilter filter(@Nullable String model, @Nullable State state, @Nullable String reference) {
        return new PredictionFilter(null, model, null, state, null, reference, null, null);
    }

    private <T> void assertRefused(FailureKind kind, CurrentAccount caller, Function<Predictions, T> work) {
        assertEquals(
                kind, assertThrows(LepiException.class, () -> as(caller, work)).kind());
    }

    private <T> T as(CurrentAccount caller, Function<Predictions, T> work) {
        return database.inTransaction(em -> work.apply(predictions(em, caller)));
    }

    private static AuditTrail trail(EntityManager em, CurrentAccount caller) {
        return new AuditTrail(em, caller, Clock.systemUTC());
    }

    private List<String> audit() {
        return database.entityManager()
                .createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultStream()
                .map(entry -> entry.action() + " " + entry.objectLabel() + " "
                        + entry.after().map(String::valueOf).orElse(""))
                .toList();
    }

    private Predictions predictions(EntityManager em, CurrentAccount caller) {
        TaxonCards cards = new TaxonCards(em);
        Explanation explanation =
                new Explanation(new FrozenHierarchies(em), cards, new ExampleImages(em), new AccountNames(em));
        MediaStore store = new MediaStore(TestMedia.settings(home));
        return new Predictions(em, caller, explanation, cards, new StoredImages(em, store), trail(em, caller));
    }
}

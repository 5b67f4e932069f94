package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.prediction.PredictionRecord;
import org.lepi.model.prediction.PredictionRecord.State;
import org.lepi.model.prediction.RankedNodes;

@SuppressWarnings("NullAway.Init") // by JUnit
class PredictionLedgerTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private StoredWorld world;
    private Records records;

    @BeforeEach
    void begin() {
        world = new StoredWorld(database);
        records = new Records(database, world);
    }

    @Test
    void anAcceptedRequestIsOnRecordWithItsImageBeforeAnythingIsComputed() {
        PredictionRecord found = read(records.accepted(world.me, "field 7").id());
        assertEquals(State.ACCEPTED, found.state());
        assertEquals(world.me, found.ownerId());
        assertEquals("field 7", found.reference());
        assertEquals(Records.image("field 7").sha256(), found.imageSha256());
    }

    @Test
    void theAnswerIsReadAsItWasWritten() {
        PredictionRecord found = read(records.done(world.me, "a").id());
        assertEquals(State.DONE, found.state());
        assertEquals(records.answer(), found.answer().orElseThrow());
        assertEquals(
                830.0,
                found.timings().orElseThrow().getJsonNumber("totalMillis").doubleValue());
    }

    @Test
    void theSameImageTwiceIsStoredOnceAndRecordedTwice() {
        records.accepted(world.me, "same");
        records.accepted(world.somebodyElse, "same");
        assertEquals(1, count("media_object"));
        assertEquals(2, count("prediction"));
    }

    @Test
    void whatACrashLeftBehindFailsAndTheRestStays() {
        UUID abandoned = records.accepted(world.me, "old").id();
        UUID done = records.done(world.me, "done").id();
        Instant afterThem = Instant.now().plus(Duration.ofSeconds(1));
        assertEquals(0, failAbandoned(afterThem.minus(Duration.ofMinutes(2))), "a request under way is left alone");
        assertEquals(1, failAbandoned(afterThem));
        assertEquals(State.FAILED, read(abandoned).state());
        assertEquals("the server stopped", read(abandoned).failure());
        assertEquals(State.DONE, read(done).state());
        assertNull(read(done).failure());
    }

    @Test
    void aRecordThatHasFailedIsNotCompletedAnyMore() {
        PredictionRecord accepted = records.accepted(world.me, "late");
        failAbandoned(Instant.now().plus(Duration.ofSeconds(1)));
        RankedNodes answer = records.answer();
        LepiException refusal = assertThrows(
                LepiException.class,
                () -> database.transact(
                        em -> new PredictionLedger(em).complete(accepted, answer, JsonValue.EMPTY_JSON_OBJECT)));
        assertEquals(FailureKind.CONFLICT, refusal.kind());
    }

    private int failAbandoned(Instant before) {
        return database.inTransaction(em -> new PredictionLedger(em).failAbandoned(before));
    }

    private PredictionRecord read(UUID id) {
        PredictionRecord found = database.entityManager().find(PredictionRecord.class, id);
        assertEquals(id, found.id());
        return found;
    }

    private long count(String table) {
        return ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }
}

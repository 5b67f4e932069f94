package org.lepi.ejb.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.ejb.database.Sql;
import org.lepi.ejb.database.TestDatabase;

class PredictionFiguresTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-30T00:30:00+02:00[Europe/Zurich]");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aDayIsThatOfTheViewerAlsoWhenTheClocksChange() {
        List<ZonedDateTime> days = FigureRange.WEEK.starts(NOW);
        assertEquals(7, days.size());
        assertEquals(ZonedDateTime.parse("2026-03-30T00:00:00+02:00[Europe/Zurich]"), days.get(6));
        assertEquals(Duration.ofHours(23), Duration.between(days.get(5), days.get(6)));
        assertEquals(
                ZonedDateTime.parse("2025-04-01T00:00:00+02:00[Europe/Zurich]"),
                FigureRange.YEAR.starts(NOW).get(0));
        assertEquals(24, FigureRange.DAY.starts(NOW).size());
    }

    @Test
    void requestsAreCountedInTheirPeriodsWithFailuresAndLatencies() {
        StoredWorld world = new StoredWorld(database);
        Records records = new Records(database, world);
        records.done(world.me, "a");
        records.done(world.somebodyElse, "b");
        records.accepted(world.me, "still waiting");
        at("b", NOW.minusHours(1));
        at("a", NOW.minusMinutes(20));
        database.transact(
                em -> new PredictionLedger(em).failAbandoned(Instant.now().plusSeconds(1)));
        at("still waiting", NOW.minusMinutes(1));
        database.transact(
                em -> em.createNativeQuery("update prediction set top_probability = 0.75 where state = 'DONE'")
                        .executeUpdate());
        Figures figures =
                new PredictionFigures(database.dataSource(), NOW::toInstant).counted(FigureRange.WEEK.starts(NOW));
        Figures.Period today = figures.periods().get(6);
        assertEquals(1, today.done());
        assertEquals(1, today.failed());
        assertEquals(0.5, today.errorRate());
        assertEquals(1, figures.periods().get(5).done());
        assertEquals(0, figures.periods().get(0).done());
        assertEquals(830, today.latencies().percentile(0.95).orElseThrow(), 830 * 0.02);
        assertTrue(figures.periods().get(0).latencies().percentile(0.5).isEmpty());
        assertEquals(List.of(new Figures.Frequency("Papilio machaon", 2)), figures.taxa());
        assertEquals(2, figures.confidences().get(7));
        assertEquals(10, figures.confidences().size());
    }

    @Test
    void whatWasFoundIsKeptForAMinute() {
        StoredWorld world = new StoredWorld(database);
        Records records = new Records(database, world);
        Instant[] now = {NOW.toInstant()};
        var figures = new PredictionFigures(database.dataSource(), () -> now[0]);
        assertEquals(0, today(figures));
        records.done(world.me, "a");
        at("a", NOW);
        now[0] = NOW.toInstant().plusSeconds(59);
        assertEquals(0, today(figures));
        now[0] = NOW.toInstant().plusSeconds(61);
        assertEquals(1, today(figures));
    }

    @Test
    void percentilesAreThoseOfTheSortedTimesToWithinTwoPerCent() {
        var latencies = new Latencies();
        for (int millis = 1; millis <= 1000; millis++) {
            latencies.add((int) Math.floor(Math.log(millis) * Latencies.CLASSES), 1);
        }
        for (int part : new int[] {50, 95, 99}) {
            assertEquals(part * 10, latencies.percentile(part / 100.0).orElseThrow(), part * 10 * 0.02, part + " %");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PredictionFigures.PERIODS, PredictionFigures.CONFIDENCES, PredictionFigures.FREQUENT})
    void aYearIsReadFromTheIndexAlone(String statement) throws SQLException {
        StoredWorld world = new StoredWorld(database);
        new Records(database, world).done(world.me, "a");
        String year = "now() - interval '1 year'";
        String asked = statement
                .replace("cast(? as timestamptz[])", "array[" + year + "]")
                .replace("?", year);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Sql sql = new Sql(connection);
            sql.run("set local enable_seqscan = off");
            sql.run("set local enable_bitmapscan = off");
            // a table of one row would be read by it
            sql.run("drop index prediction_state");
            List<String> plan = sql.list(row -> row.getString(1), "explain " + asked);
            connection.rollback();
            assertTrue(plan.toString().contains("Index Only Scan using prediction_figures"), plan.toString());
        }
    }

    private static long today(PredictionFigures figures) {
        return figures.of(FigureRange.DAY, ZURICH).periods().get(23).done();
    }

    private void at(String reference, ZonedDateTime moment) {
        database.transact(em -> em.createNativeQuery(
                        "update prediction set created_at = cast(?1 as timestamptz) where reference = ?2")
                .setParameter(1, moment.toInstant().toString())
                .setParameter(2, reference)
                .executeUpdate());
    }
}

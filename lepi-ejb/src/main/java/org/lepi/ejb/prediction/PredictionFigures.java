package org.lepi.ejb.prediction;

import static org.lepi.model.account.Permission.PREDICTIONS_VIEW;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.database.PostgresArray;
import org.lepi.ejb.database.Sql;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Everybody's predictions in numbers. The statements read the index {@code prediction_figures} only; a year of a million
 * takes them about a second, so that a server keeps what it has found for a minute.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Permitted(PREDICTIONS_VIEW)
public class PredictionFigures {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int TAXA = 10;
    private static final int STEPS = 10;

    static final String PERIODS = "select width_bucket(created_at, cast(? as timestamptz[])), state = 'DONE',"
            + " coalesce(floor(ln(greatest(total_millis, 0.1)) * " + Latencies.CLASSES + "), 0)::int, count(*)"
            + " from prediction where created_at >= ? and state <> 'ACCEPTED' group by 1, 2, 3";

    static final String CONFIDENCES = "select least(floor(top_probability * " + STEPS + "), " + (STEPS - 1)
            + ")::int, count(*) from prediction where created_at >= ? and state = 'DONE'"
            + " and top_probability is not null group by 1";

    static final String FREQUENT = """
            select n.scientific_name, sum(c.answers) from (
                select model_version_id, top_node, count(*) as answers from prediction
                where created_at >= ? and state = 'DONE' group by 1, 2) c
            join model_node n on n.model_version_id = c.model_version_id and n.node = c.top_node
            group by 1 order by 2 desc, 1 limit""" + " " + TAXA;

    @Resource(lookup = "java:app/jdbc/lepi")
    private DataSource dataSource;

    private final Map<Question, Known> known = new ConcurrentHashMap<>();
    private InstantSource clock = InstantSource.system();

    /** For the container, which injects the data source. */
    @SuppressWarnings("NullAway.Init")
    public PredictionFigures() {}

    /** Figures of one database, at a given clock's time. */
    PredictionFigures(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private record Question(FigureRange range, ZoneId zone) {}

    private record Known(Figures figures, Instant countedAt) {}

    /**
     * The figures, at most a minute old.
     *
     * @param zone whose hours, days and months are meant
     * @throws LepiException STORE_FAILED while the database is away
     */
    public Figures of(FigureRange range, ZoneId zone) {
        Instant now = clock.instant();
        return known.compute(
                        new Question(range, zone),
                        (question, last) ->
                                last == null || last.countedAt.plus(FRESH).isBefore(now)
                                        ? new Known(counted(range.starts(now.atZone(zone))), now)
                                        : last)
                .figures();
    }

    /** Counts now. */
    Figures counted(List<ZonedDateTime> starts) {
        try (Connection connection = dataSource.getConnection()) {
            Sql sql = new Sql(connection);
            Instant from = starts.get(0).toInstant();
            List<Figures.Frequency> taxa =
                    sql.list(row -> new Figures.Frequency(row.getString(1), row.getLong(2)), FREQUENT, from);
            return new Figures(periods(starts, sql), taxa, confidences(from, sql));
        } catch (SQLException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The predictions could not be counted.", e);
        }
    }

    private static List<Figures.Period> periods(List<ZonedDateTime> starts, Sql sql) throws SQLException {
        List<Latencies> latencies =
                starts.stream().map(start -> new Latencies()).toList();
        long[] done = new long[starts.size()];
        long[] failed = new long[starts.size()];
        sql.each(
                row -> {
                    int period = row.getInt(1) - 1;
                    long count = row.getLong(4);
                    if (row.getBoolean(2)) {
                        done[period] += count;
                        latencies.get(period).add(row.getInt(3), count);
                    } else {
                        failed[period] += count;
                    }
                },
                PERIODS,
                PostgresArray.of(starts.stream().map(ZonedDateTime::toInstant).toList()),
                starts.get(0).toInstant());
        List<Figures.Period> periods = new ArrayList<>();
        for (int i = 0; i < done.length; i++) {
            periods.add(new Figures.Period(starts.get(i), done[i], failed[i], latencies.get(i)));
        }
        return periods;
    }

    private static List<Long> confidences(Instant from, Sql sql) throws SQLException {
        long[] counts = new long[STEPS];
        sql.each(row -> counts[row.getInt(1)] = row.getLong(2), CONFIDENCES, from);
        List<Long> confidences = new ArrayList<>();
        for (long count : counts) {
            confidences.add(count);
        }
        return confidences;
    }
}

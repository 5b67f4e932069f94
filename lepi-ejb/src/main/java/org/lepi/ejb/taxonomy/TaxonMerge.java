package org.lepi.ejb.taxonomy;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lepi.ejb.database.GrowingTable;
import org.lepi.ejb.database.Sql;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;

/**
 * Brings a staged file into the tree within the caller's transaction, by a fixed number of statements for each rank. It
 * is repeatable: the same file a second time changes nothing. A dry run does everything and takes it back to a
 * savepoint, so that it tells what really would happen.
 */
final class TaxonMerge {
    private static final String ADD_VERNACULAR_NAMES = """
            with added as (
                insert into vernacular_name (taxon_id, language, name)
                select s.id, v.language, v.name from staged_vernacular v join staged_taxon s using (sequence)
                on conflict do nothing returning taxon_id)
            update staged_taxon s set changes = concat_ws(', ', nullif(s.changes, ''), 'vernacular names')
            where s.existing and s.id in (select taxon_id from added)""";

    private static final String ADD_IDENTIFIERS = """
            with added as (
                insert into taxon_identifier as known (taxon_id, scheme, value)
                select s.id, i.scheme, i.value from staged_identifier i join staged_taxon s using (sequence)
                on conflict (taxon_id, scheme) do update set value = excluded.value
                where known.value <> excluded.value returning taxon_id)
            update staged_taxon s set changes = concat_ws(', ', nullif(s.changes, ''), 'identifiers')
            where s.existing and s.id in (select taxon_id from added)""";

    private static final String COUNT_VERSIONS = """
            update taxon t set version = t.version + 1
            from staged_taxon s where t.id = s.id and s.existing and s.changes <> ''""";

    private static final String COUNT = """
            select count(*) filter (where not existing), count(*) filter (where existing and changes <> ''),
                count(*) filter (where existing and changes = '') from staged_taxon""";

    private static final String LIST = """
            select line, rank, name, case when existing then changes else 'new' end from staged_taxon
            where not existing or changes <> '' order by sequence limit ?""";

    private final EntityManager em;
    private final String identityScheme;

    /**
     * A merge within the entity manager's transaction.
     *
     * @param identityScheme the identifiers by which the file knows its taxa; "" where it knows them by name
     */
    TaxonMerge(EntityManager em, String identityScheme) {
        this.em = em;
        this.identityScheme = identityScheme;
    }

    /** What was done, or would be. With errors, nothing of it is to be kept: the caller lets the transaction fail. */
    ImportReport run(StagedFile file, boolean dryRun) {
        em.flush();
        em.clear();
        var sql = new Sql(em.unwrap(Connection.class));
        try {
            sql.run("savepoint before_import");
            new StagingTables(sql).fill(file.taxa());
            var errors = new ArrayList<>(file.errors());
            merge(sql, file.taxa(), errors);
            ImportReport report = report(sql, file, errors, dryRun);
            sql.run(dryRun ? "rollback to savepoint before_import" : "release savepoint before_import");
            return report;
        } catch (SQLException e) {
            throw new LepiException(FailureKind.CONFLICT, "The database refused the import: " + e.getMessage(), e);
        }
    }

    private void merge(Sql sql, List<StagedTaxon> taxa, List<ImportIssue> errors) throws SQLException {
        var tree = new GrowingTable(sql, "taxon");
        var accepted = new AcceptedMerge(sql, identityScheme);
        var ranks = new TreeMap<>(
                taxa.stream().filter(StagedTaxon::isAccepted).collect(groupingBy(taxon -> taxon.rank, counting())));
        for (Map.Entry<Rank, Long> rank : ranks.entrySet()) {
            tree.expect(rank.getValue());
            accepted.run(rank.getKey().level());
        }
        long synonyms = taxa.stream().filter(taxon -> !taxon.isAccepted()).count();
        if (synonyms > 0) {
            tree.expect(synonyms);
            new SynonymMerge(sql).run(errors);
        }
        if (errors.isEmpty()) {
            tree.expect(0);
            sql.run(ADD_VERNACULAR_NAMES);
            sql.run(ADD_IDENTIFIERS);
            sql.run(COUNT_VERSIONS);
        }
    }

    private static ImportReport report(Sql sql, StagedFile file, List<ImportIssue> errors, boolean dryRun)
            throws SQLException {
        var changes = new ArrayList<ImportReport.Change>();
        sql.each(
                row -> changes.add(new ImportReport.Change(
                        row.getLong(1), Rank.valueOf(row.getString(2)), row.getString(3), row.getString(4))),
                LIST,
                ImportReport.LISTED);
        int[] counts = new int[3];
        sql.each(
                row -> {
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] = row.getInt(i + 1);
                    }
                },
                COUNT);
        return new ImportReport(dryRun, counts[0], counts[1], counts[2], changes, file.skipped(), errors);
    }
}

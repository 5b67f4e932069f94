package org.lepi.ejb.taxonomy;

import java.sql.SQLException;
import java.util.List;
import org.lepi.ejb.database.Sql;

/**
 * Merges the staged synonyms, after the accepted taxa have their places. A name that was accepted until now is sunk:
 * its own synonyms follow it.
 */
final class SynonymMerge {
    private static final String FIND = """
            with candidate as (
                select s.sequence, t.id, t.status = s.status as same_status, t.authorship = s.authorship as same_author
                from staged_taxon s join taxon t on t.rank = s.rank and t.scientific_name = s.name
                where s.status = 'SYNONYM'
                    and (t.authorship = s.authorship or t.authorship = '' or s.authorship = '')
                    and (t.status = 'SYNONYM' or not exists (select from staged_taxon o where o.id = t.id))),
            best as (
                select distinct on (sequence) * from candidate order by sequence, same_status desc, same_author desc, id),
            found as (
                select distinct on (id) sequence, id from best order by id, same_author desc, sequence)
            update staged_taxon s set id = found.id, existing = true from found where found.sequence = s.sequence""";

    private static final String FIND_ACCEPTED = """
            update staged_taxon s set accepted_id = (
                select t.id from taxon t
                where t.scientific_name = s.accepted and t.status = 'ACCEPTED'
                    and not exists (select from staged_taxon o where o.id = t.id and o.status = 'SYNONYM')
                order by t.rank = s.rank desc, t.id limit 1)
            where s.status = 'SYNONYM'""";

    private static final String REFUSE = """
            select s.file, s.line, case when s.accepted_id is null
                then 'no accepted taxon is named ‘' || s.accepted || '’'
                else s.name || ' has taxa below it and cannot become a synonym' end
            from staged_taxon s
            where s.status = 'SYNONYM' and s.accepted <> ''
                and (s.accepted_id is null or exists (select from taxon c where c.parent_id = s.id))
            order by s.sequence""";

    private static final String COMPARE = """
            update staged_taxon s set changes = concat_ws(', ',
                case when t.status <> s.status then 'status' end,
                case when s.accepted_id <> coalesce(t.accepted_id, t.id) then 'accepted name' end,
                case when s.authorship not in ('', t.authorship) then 'authorship' end,
                case when s.link <> coalesce(t.link, '') then 'link' end,
                case when s.description not in ('', t.description) then 'description' end)
            from taxon t where t.id = s.id and s.existing and s.status = 'SYNONYM'""";

    private static final String TAKE_SYNONYMS_ALONG = """
            update taxon t set accepted_id = s.accepted_id, version = t.version + 1
            from staged_taxon s where t.accepted_id = s.id and s.status = 'SYNONYM'""";

    private static final String UPDATE = """
            update taxon t set status = 'SYNONYM', accepted_id = s.accepted_id, parent_id = null,
                authorship = coalesce(nullif(s.authorship, ''), t.authorship),
                link = coalesce(s.link, t.link),
                description = coalesce(nullif(s.description, ''), t.description)
            from staged_taxon s where t.id = s.id and s.changes <> '' and s.status = 'SYNONYM'""";

    private static final String INSERT = """
            insert into taxon (id, rank, scientific_name, authorship, status, accepted_id, link, description, created_at)
            select id, rank, name, authorship, status, accepted_id, link, description, coalesce(created_at, now())
            from staged_taxon where not existing and status = 'SYNONYM'""";

    private final Sql sql;

    SynonymMerge(Sql sql) {
        this.sql = sql;
    }

    /** Adds to the errors; nothing is merged where there is any. */
    void run(List<ImportIssue> errors) throws SQLException {
        sql.run(FIND);
        sql.run(FIND_ACCEPTED);
        sql.each(row -> errors.add(new ImportIssue(row.getString(1), row.getLong(2), row.getString(3))), REFUSE);
        if (errors.isEmpty()) {
            sql.run(COMPARE);
            sql.run(TAKE_SYNONYMS_ALONG);
            sql.run(UPDATE);
            sql.run(INSERT);
        }
    }
}

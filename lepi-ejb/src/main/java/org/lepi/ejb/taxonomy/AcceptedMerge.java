package org.lepi.ejb.taxonomy;

import java.sql.SQLException;
import org.lepi.ejb.database.Sql;

/**
 * Merges the staged accepted taxa into the tree, one rank after the other from the broadest, so that parents have
 * their place before their children are compared.
 *
 * <p>A taxon is found by rank and name wherever it stands. It moves when the file gives a parent that is not already
 * somewhere above it: a file that knows only the family does not take a genus out of its tribe.
 */
final class AcceptedMerge {
    private static final String FIND_BY_IDENTIFIER = """
            update staged_taxon s set id = t.id, existing = true
            from staged_identifier i
            join taxon_identifier x on x.scheme = i.scheme and x.value = i.value
            join taxon t on t.id = x.taxon_id
            where i.sequence = s.sequence and i.scheme = ? and t.rank = s.rank
                and s.status = 'ACCEPTED' and s.level = ?""";

    private static final String FIND_BY_NAME = """
            with candidate as (
                select s.sequence, t.id, t.status = s.status as same_status, t.authorship = s.authorship as same_author,
                    t.parent_id is not distinct from p.id as same_parent
                from staged_taxon s
                left join staged_taxon p on p.sequence = s.parent
                join taxon t on t.rank = s.rank and t.scientific_name = s.name
                where s.status = 'ACCEPTED' and s.level = ? and not s.existing
                    and not exists (select from staged_taxon o where o.id = t.id)
                    and not exists (select from taxon_identifier x where x.taxon_id = t.id and x.scheme = ?)
                    and (t.status = 'ACCEPTED' or not exists (select from staged_taxon o
                        where o.rank = s.rank and o.name = s.name and o.status = 'SYNONYM'))),
            best as (
                select distinct on (sequence) * from candidate
                order by sequence, same_status desc, same_author desc, same_parent desc, id),
            found as (
                select distinct on (id) sequence, id from best
                order by id, same_author desc, same_parent desc, sequence)
            update staged_taxon s set id = found.id, existing = true from found where found.sequence = s.sequence""";

    private static final String FIND_MOVES = """
            with recursive placed as (
                select s.sequence, t.parent_id as old, p.id as new
                from staged_taxon s join taxon t on t.id = s.id join staged_taxon p on p.sequence = s.parent
                where s.existing and s.status = 'ACCEPTED' and s.level = ? and t.parent_id is distinct from p.id),
            up (sequence, ancestor) as (
                select sequence, old from placed where old is not null
                union all
                select up.sequence, t.parent_id from up join taxon t on t.id = up.ancestor
                where t.parent_id is not null)
            update staged_taxon s set moves = true from placed where placed.sequence = s.sequence
                and not exists (select from up where up.sequence = placed.sequence and up.ancestor = placed.new)""";

    private static final String COMPARE = """
            update staged_taxon s set changes = concat_ws(', ',
                case when t.status <> s.status then 'status' end,
                case when t.scientific_name <> s.name then 'name' end,
                case when s.authorship not in ('', t.authorship) then 'authorship' end,
                case when s.link <> coalesce(t.link, '') then 'link' end,
                case when s.description not in ('', t.description) then 'description' end,
                case when s.moves then 'parent' end)
            from taxon t where t.id = s.id and s.existing and s.status = 'ACCEPTED' and s.level = ?""";

    private static final String UPDATE = """
            update taxon t set status = 'ACCEPTED', accepted_id = null, scientific_name = s.name,
                parent_id = case when s.moves then p.id else t.parent_id end,
                authorship = coalesce(nullif(s.authorship, ''), t.authorship),
                link = coalesce(s.link, t.link),
                description = coalesce(nullif(s.description, ''), t.description)
            from staged_taxon s left join staged_taxon p on p.sequence = s.parent
            where t.id = s.id and s.changes <> '' and s.status = 'ACCEPTED' and s.level = ?""";

    private static final String INSERT = """
            insert into taxon (id, rank, parent_id, scientific_name, authorship, status, link, description, created_at)
            select s.id, s.rank, p.id, s.name, s.authorship, s.status, s.link, s.description,
                coalesce(s.created_at, now())
            from staged_taxon s left join staged_taxon p on p.sequence = s.parent
            where not s.existing and s.status = 'ACCEPTED' and s.level = ?""";

    private final Sql sql;
    private final String identityScheme;

    /** A merge that finds a taxon by its identifier of a scheme before its name; "" for a file that has none. */
    AcceptedMerge(Sql sql, String identityScheme) {
        this.sql = sql;
        this.identityScheme = identityScheme;
    }

    void run(int level) throws SQLException {
        sql.run(FIND_BY_IDENTIFIER, identityScheme, level);
        sql.run(FIND_BY_NAME, level, identityScheme);
        sql.run(FIND_MOVES, level);
        sql.run(COMPARE, level);
        sql.run(UPDATE, level);
        sql.run(INSERT, level);
    }
}

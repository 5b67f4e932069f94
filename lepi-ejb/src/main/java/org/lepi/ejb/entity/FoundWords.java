package org.lepi.ejb.entity;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lepi.ejb.database.Sql;
import org.lepi.ejb.search.Condition;
import org.lepi.ejb.search.LikePattern;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/**
 * Looks for a word before the list is read. A word that few rows have leads to these rows, found by an index of parts of
 * words; one that many have is met soon on the way along the list's order. The database cannot choose between the two by
 * itself, since a word may be in one of several places. Of one reading of a list: each word is looked for once.
 */
final class FoundWords implements WordSearch {
    /** As many rows are few; a list counts as far. */
    private static final int FEW = 10_000;

    /** In one place; what no index finds in that time is not found sooner by looking on. */
    private static final int SECONDS = 1;

    private final Sql sql;
    private final Map<Looked, Condition> conditions = new HashMap<>();

    FoundWords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Condition condition(EntityTable table, List<String> places, String word) {
        return conditions.computeIfAbsent(new Looked(places, word), unknown -> look(table, places, word));
    }

    /** What was looked for, and where. */
    private record Looked(List<String> places, String word) {}

    private Condition look(EntityTable table, List<String> places, String word) {
        if (table.key().isText()) {
            return WordSearch.rowByRow(table, places, word);
        }
        Set<String> keys = new LinkedHashSet<>();
        String all = "select " + table.key().expression() + " from " + table.from() + " where ";
        try {
            for (String place : places) {
                int most = FEW + 1 - keys.size();
                Optional<List<String>> found = sql.listWithin(
                        SECONDS, row -> row.getString(1), all + place + " limit " + most, LikePattern.of(word));
                found.ifPresent(keys::addAll);
                if (found.isEmpty() || keys.size() > FEW) {
                    return WordSearch.rowByRow(table, places, word);
                }
            }
        } catch (SQLException e) {
            throw new LepiException(FailureKind.STORE_FAILED, "The list could not be searched.", e);
        }
        return new Condition(
                table.key().expression() + " = any (?::uuid[])", List.of("{" + String.join(",", keys) + "}"));
    }
}

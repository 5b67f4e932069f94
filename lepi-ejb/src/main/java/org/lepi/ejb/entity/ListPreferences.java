package org.lepi.ejb.entity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** How the caller likes the lists: which columns in which order and how wide, and queries that have a name. */
@Stateless
@Permitted({})
public class ListPreferences {
    /** The greatest width of a column. */
    public static final int WIDEST = 5;

    private static final String WIDTH = ":";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4000;
    private static final int MOST_VIEWS = 50;

    @PersistenceContext
    private EntityManager entities;

    private CurrentAccount caller;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ListPreferences() {}

    /** Of whoever is calling. */
    @Inject
    public ListPreferences(CurrentAccount caller) {
        this.caller = caller;
    }

    /** The columns that are shown, in their order. */
    public List<Column> columns(EntityKind kind) {
        List<Column> columns = new ArrayList<>();
        kept(kind).keySet().forEach(name -> kind.table().column(name).ifPresent(columns::add));
        return columns.isEmpty()
                ? kind.table().columns().stream().filter(Column::isShown).toList()
                : columns;
    }

    /** How wide columns are, 1 to {@value #WIDEST}, by name; those that nobody has changed are absent. */
    public Map<String, Integer> widths(EntityKind kind) {
        Map<String, Integer> widths = kept(kind);
        widths.values().removeIf(width -> width == 0);
        return widths;
    }

    /** The widths by column, 0 for the usual one, in the order of the columns; empty where nothing was chosen. */
    private Map<String, Integer> kept(EntityKind kind) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (Object text : own("select columns from list_columns where account_id = ?1 and kind = ?2", kind)
                .getResultList()) {
            for (String one : String.valueOf(text).split(",", -1)) {
                String[] parts = one.split(WIDTH, 2);
                widths.put(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
            }
        }
        return widths;
    }

    /**
     * From now on these columns in this order; none: the usual ones. Names that are no columns are passed over.
     *
     * @param widths 0 for the usual one, else 1 to {@value #WIDEST}; what lies beyond becomes the nearest of them
     */
    public void choose(EntityKind kind, Map<String, Integer> widths) {
        own("delete from list_columns where account_id = ?1 and kind = ?2", kind)
                .executeUpdate();
        String text = widths.entrySet().stream()
                .filter(entry -> kind.table().column(entry.getKey()).isPresent())
                .map(entry -> entry.getKey() + WIDTH + Math.max(0, Math.min(WIDEST, entry.getValue())))
                .collect(Collectors.joining(","));
        if (!text.isEmpty()) {
            own("insert into list_columns (account_id, kind, columns) values (?1, ?2, ?3)", kind)
                    .setParameter(3, text)
                    .executeUpdate();
        }
    }

    /** The address after its question mark, by name in the alphabet's order. */
    public Map<String, String> views(EntityKind kind) {
        Map<String, String> views = new LinkedHashMap<>();
        for (Object row : own(
                        "select name, query from list_view where account_id = ?1 and kind = ?2 order by name", kind)
                .getResultList()) {
            views.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
        }
        return views;
    }

    /**
     * Keeps a query under a name, in the place of one that had it.
     *
     * @throws LepiException INVALID_INPUT for an empty or overlong name, or too many
     */
    public void keep(EntityKind kind, String name, String query) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            throw refused("must have 1 to " + LONGEST_NAME + " characters");
        }
        forget(kind, name.strip());
        if (views(kind).size() >= MOST_VIEWS) {
            throw refused("is one too many: there are " + MOST_VIEWS + " views");
        }
        own("insert into list_view (account_id, kind, name, query, created_at) values (?1, ?2, ?3, ?4, ?5)", kind)
                .setParameter(3, name.strip())
                .setParameter(4, query)
                .setParameter(5, Instant.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Forgets a view; nothing happens where there is none of the name. */
    public void forget(EntityKind kind, String name) {
        own("delete from list_view where account_id = ?1 and kind = ?2 and name = ?3", kind)
                .setParameter(3, name)
                .executeUpdate();
    }

    private Query own(String sql, EntityKind kind) {
        return entities.createNativeQuery(sql).setParameter(1, caller.id()).setParameter(2, kind.name());
    }

    private static LepiException refused(String message) {
        return new LepiException(
                FailureKind.INVALID_INPUT, "The view's name " + message + ".", List.of(new Violation("name", message)));
    }
}

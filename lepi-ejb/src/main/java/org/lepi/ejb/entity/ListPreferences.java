package org.lepi.ejb.entity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** How the caller likes the lists: which columns in which order, and queries that have a name. */
@Stateless
@Permitted({})
public class ListPreferences {
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
        List<?> kept = own("select columns from list_columns where account_id = ?1 and kind = ?2", kind)
                .getResultList();
        List<Column> columns = new ArrayList<>();
        if (!kept.isEmpty()) {
            Arrays.stream(String.valueOf(kept.get(0)).split(",", -1))
                    .forEach(name -> kind.table().column(name).ifPresent(columns::add));
        }
        return columns.isEmpty()
                ? kind.table().columns().stream().filter(Column::isShown).toList()
                : columns;
    }

    /** From now on these columns in this order; none: the usual ones. Names that are no columns are passed over. */
    public void choose(EntityKind kind, List<String> names) {
        own("delete from list_columns where account_id = ?1 and kind = ?2", kind)
                .executeUpdate();
        List<String> known = names.stream()
                .filter(name -> kind.table().column(name).isPresent())
                .distinct()
                .toList();
        if (!known.isEmpty()) {
            own("insert into list_columns (account_id, kind, columns) values (?1, ?2, ?3)", kind)
                    .setParameter(3, String.join(",", known))
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

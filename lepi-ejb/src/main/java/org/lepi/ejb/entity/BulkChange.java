package org.lepi.ejb.entity;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Does something to many objects, each in a transaction of its own, and says for each how it went. */
@Stateless
@Permitted({})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkChange {
    /** Beyond this it is a job. */
    public static final int MOST_AT_ONCE = 1000;

    private static final String DELETE = "delete";
    private static final int PREVIEWED = 20;

    private EntityKinds kinds;
    private EntityLists lists;
    private CurrentAccount caller;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected BulkChange() {}

    /** With its collaborators. */
    @Inject
    public BulkChange(EntityKinds kinds, EntityLists lists, CurrentAccount caller) {
        this.kinds = kinds;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * What would happen.
     *
     * @param rows how many objects
     * @param isMore whether there are more than that
     * @param labels of the first
     * @param goes what is deleted with the first: count by what it is
     * @param blocks what keeps some of the first from being deleted
     */
    public record Preview(
            long rows, boolean isMore, List<String> labels, Map<String, Long> goes, Map<String, Long> blocks) {}

    /**
     * What has happened.
     *
     * @param failures why it was not done to some: reason by label
     */
    public record Result(int done, Map<String, String> failures) implements Serializable {
        /** Nothing yet. */
        public static final Result NONE = new Result(0, Map.of());

        public boolean isSome() {
            return done > 0 || !failures.isEmpty();
        }
    }

    /**
     * What the order would do.
     *
     * @throws LepiException NOT_PERMITTED, NOT_FOUND, INVALID_INPUT
     */
    public Preview preview(BulkOrder order) {
        EntityKind kind = kinds.permitted(order.kind(), "view");
        effect(kind, order.action());
        List<String> ids = ids(kind, order, MOST_AT_ONCE + 1);
        EntityForm form = form(kind);
        List<String> labels = new ArrayList<>();
        Map<String, Long> goes = new TreeMap<>();
        Map<String, Long> blocks = new TreeMap<>();
        for (String id : ids.subList(0, Math.min(PREVIEWED, ids.size()))) {
            labels.add(form.load(id).label());
            if (DELETE.equals(order.action())) {
                EntityForm.Deletion deletion = form.deletion(id);
                deletion.goes().forEach((what, count) -> goes.merge(what, count, Long::sum));
                deletion.blocks().forEach((what, count) -> blocks.merge(what, count, Long::sum));
            }
        }
        return new Preview(Math.min(ids.size(), MOST_AT_ONCE), ids.size() > MOST_AT_ONCE, labels, goes, blocks);
    }

    /**
     * Does it, to at most {@value #MOST_AT_ONCE} objects.
     *
     * @throws LepiException NOT_PERMITTED; INVALID_INPUT where there are more
     */
    public Result run(BulkOrder order) {
        EntityKind kind = kinds.permitted(order.kind(), "view");
        Consumer<String> effect = effect(kind, order.action());
        List<String> ids = ids(kind, order, MOST_AT_ONCE + 1);
        if (ids.size() > MOST_AT_ONCE) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT, "This is done to at most " + MOST_AT_ONCE + " objects at once.");
        }
        int done = 0;
        Map<String, String> failures = new TreeMap<>();
        for (String id : ids) {
            String label = id;
            try {
                label = form(kind).load(id).label();
                effect.accept(id);
                done++;
            } catch (LepiException failure) {
                failures.put(label, String.valueOf(failure.getMessage()));
            } catch (EJBException wrapped) {
                if (!(wrapped.getCausedByException() instanceof LepiException failure)) {
                    throw wrapped;
                }
                failures.put(label, String.valueOf(failure.getMessage()));
            }
        }
        return new Result(done, failures);
    }

    private Consumer<String> effect(EntityKind kind, String action) {
        if (DELETE.equals(action)) {
            EntityForm form = kinds.permitted(kind.name(), DELETE).form().orElseThrow();
            return id -> form.delete(id, null);
        }
        BulkAction known = kind.bulkActions().stream()
                .filter(candidate -> candidate.name().equals(action))
                .findFirst()
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no such action."));
        caller.require(known.permission());
        return known.effect();
    }

    private static EntityForm form(EntityKind kind) {
        return kind.form().orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "They have no form."));
    }

    private List<String> ids(EntityKind kind, BulkOrder order, int most) {
        if (!order.isAll()) {
            return order.ids().subList(0, Math.min(most, order.ids().size()));
        }
        ListQuery query = order.listQuery(kind.table());
        List<String> ids = new ArrayList<>();
        Listing page;
        do {
            String key = ids.isEmpty() ? "" : ids.get(ids.size() - 1);
            page = lists.page(kind.name(), query, new Listing.Page(key, false, Listing.Page.LARGEST));
            page.rows().forEach(row -> ids.add(row.id()));
        } while (page.hasNext() && ids.size() < most);
        return ids.subList(0, Math.min(most, ids.size()));
    }
}

package org.lepi.ejb.entity;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.access.Permitted;
import org.lepi.ejb.job.JobOrder;
import org.lepi.ejb.job.Jobs;
import org.lepi.ejb.job.Progress;
import org.lepi.model.failure.Collision;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.identity.JsonParts;

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
    private Jobs jobs;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected BulkChange() {}

    /** With its collaborators. */
    @Inject
    public BulkChange(EntityKinds kinds, EntityLists lists, CurrentAccount caller, Jobs jobs) {
        this.kinds = kinds;
        this.lists = lists;
        this.caller = caller;
        this.jobs = jobs;
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
     * @param failures why it was not done to some, of the first {@value #MOST_AT_ONCE}: reason by label
     * @param job that does it; null where it has been done
     */
    public record Result(
            long done,
            Map<String, String> failures,
            @Nullable UUID job) implements Serializable {
        /** Nothing yet. */
        public static final Result NONE = new Result(0, Map.of(), null);

        public boolean isSome() {
            return done > 0 || !failures.isEmpty() || job != null;
        }

        JsonObject json() {
            JsonObjectBuilder reasons = JsonParts.object();
            failures.forEach(reasons::add);
            return JsonParts.object().add("done", done).add("failures", reasons).build();
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
        List<String> labels = new ArrayList<>();
        Map<String, Long> goes = new TreeMap<>();
        Map<String, Long> blocks = new TreeMap<>();
        for (String id : ids.subList(0, Math.min(PREVIEWED, ids.size()))) {
            labels.add(label(kind, id));
            if (DELETE.equals(order.action())) {
                EntityForm.Deletion deletion = ifThere(() -> form(kind).deletion(id), EntityForm.Deletion.NONE);
                deletion.goes().forEach((what, count) -> goes.merge(what, count, Long::sum));
                deletion.blocks().forEach((what, count) -> blocks.merge(what, count, Long::sum));
            }
        }
        return new Preview(Math.min(ids.size(), MOST_AT_ONCE), ids.size() > MOST_AT_ONCE, labels, goes, blocks);
    }

    /**
     * Does it; by a job where all are meant and they are more than {@value #MOST_AT_ONCE}.
     *
     * @throws LepiException NOT_PERMITTED; INVALID_INPUT where more are ticked than that
     */
    public Result run(BulkOrder order) {
        EntityKind kind = kinds.permitted(order.kind(), "view");
        Consumer<String> effect = effect(kind, order.action());
        List<String> ids = ids(kind, order, MOST_AT_ONCE + 1);
        if (ids.size() > MOST_AT_ONCE) {
            return new Result(0, Map.of(), enqueue(order));
        }
        Map<String, String> failures = new TreeMap<>();
        long done =
                ids.stream().filter(id -> isDone(kind, id, effect, failures)).count();
        return new Result(done, failures, null);
    }

    private UUID enqueue(BulkOrder order) {
        JsonObject arguments = JsonParts.object()
                .add("kind", order.kind())
                .add("action", order.action())
                .add("query", order.query())
                .add("zone", order.zone())
                .build();
        return jobs.order(new JobOrder(BulkJob.TYPE, arguments).titled(order.action() + " " + order.kind()));
    }

    /** Does it to all that the order's query finds, page by page; the next page is read before one is changed. */
    public Result runAll(BulkOrder order, Progress progress) {
        EntityKind kind = kinds.permitted(order.kind(), "view");
        Consumer<String> effect = effect(kind, order.action());
        ListQuery query = order.listQuery(kind.table());
        Map<String, String> failures = new TreeMap<>();
        long done = 0;
        long seen = 0;
        Listing page = page(kind, query, "");
        long total = page.count().rows();
        while (!page.rows().isEmpty()) {
            List<Listing.Row> rows = page.rows();
            Listing next =
                    page.hasNext() ? page(kind, query, rows.get(rows.size() - 1).id()) : null;
            for (Listing.Row row : rows) {
                done += isDone(kind, row.id(), effect, failures) ? 1 : 0;
                progress.of(++seen, Math.max(total, seen), "");
            }
            if (next == null) {
                break;
            }
            page = next;
        }
        return new Result(done, failures, null);
    }

    private Listing page(EntityKind kind, ListQuery query, String after) {
        return lists.page(kind.name(), query, new Listing.Page(after, false, Listing.Page.LARGEST));
    }

    private boolean isDone(EntityKind kind, String id, Consumer<String> effect, Map<String, String> failures) {
        String label = id;
        try {
            label = label(kind, id);
            effect.accept(id);
            return true;
        } catch (LepiException failure) {
            note(failures, label, failure);
        } catch (EJBException wrapped) {
            LepiException failure = wrapped.getCausedByException() instanceof LepiException known
                    ? known
                    : Collision.of(wrapped).orElseThrow(() -> wrapped);
            note(failures, label, failure);
        }
        return false;
    }

    private static void note(Map<String, String> failures, String label, LepiException failure) {
        if (failures.size() < MOST_AT_ONCE) {
            failures.put(label, String.valueOf(failure.getMessage()));
        }
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

    /** What people call it; the first column where there is no form; its identifier where it is gone. */
    private String label(EntityKind kind, String id) {
        return ifThere(
                () -> kind.form()
                        .map(form -> form.load(id).label())
                        .or(() -> lists.label(kind.name(), id))
                        .orElse(id),
                id);
    }

    /** Somebody else may have deleted meanwhile what was ticked. */
    private static <T> T ifThere(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (LepiException refused) {
            if (refused.kind() != FailureKind.NOT_FOUND) {
                throw refused;
            }
            return otherwise;
        }
    }

    private static EntityForm form(EntityKind kind) {
        return kind.form().orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "They have no form."));
    }

    private List<String> ids(EntityKind kind, BulkOrder order, int most) {
        if (!order.isAll()) {
            if (order.ids().size() > MOST_AT_ONCE) {
                throw new LepiException(
                        FailureKind.INVALID_INPUT, "At most " + MOST_AT_ONCE + " rows can be ticked at once.");
            }
            return order.ids();
        }
        ListQuery query = order.listQuery(kind.table());
        List<String> ids = new ArrayList<>();
        Listing page;
        do {
            page = page(kind, query, ids.isEmpty() ? "" : ids.get(ids.size() - 1));
            page.rows().forEach(row -> ids.add(row.id()));
        } while (page.hasNext() && ids.size() < most);
        return ids.subList(0, Math.min(most, ids.size()));
    }
}

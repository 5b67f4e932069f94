package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lepi.admin.Once;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.EntityLists;
import org.lepi.ejb.entity.ListQuery;
import org.lepi.ejb.entity.Listing;
import org.lepi.ejb.entity.RecentActions;
import org.lepi.model.account.Permission;

/** The first page: what has failed, how much there is of what the reader may see, and what was done last. */
@Named
@RequestScoped
public class HomeView {
    private static final String JOBS = "jobs";
    private static final int LATEST = 10;
    private static final int FAILURES = 5;

    @Inject
    private EntityKinds kinds;

    @Inject
    private EntityLists lists;

    @Inject
    private RecentActions actions;

    @Inject
    private CurrentAccount caller;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Words words;

    private final Once<List<Card>> cards =
            new Once<>(() -> kinds.visible().stream().map(this::card).toList());
    private final Once<List<Failure>> failures = new Once<>(this::failedJobs);
    private final Once<List<Line>> own = new Once<>(() -> lines(actions.own(LATEST)));
    private final Once<List<Line>> all = new Once<>(() -> lines(actions.all(LATEST)));

    /** A kind of entity, with how many there are and the way to them. */
    public record Card(String name, String count, String address) {}

    /** A job that failed; the address is that of its page or empty. */
    public record Failure(String title, String error, String at, String address) {}

    /** Something that was done; the address is that of its object or empty. */
    public record Line(String action, String entity, String label, String actor, String at, String address) {}

    /** The kinds that the reader may view. */
    public List<Card> getCards() {
        return cards.get();
    }

    private Card card(String name) {
        Listing.Count count = lists.count(name);
        return new Card(
                words.of("entity." + name),
                words.of("home.count." + count.accuracy().name(), count.rows()),
                "list.xhtml?of=" + name);
    }

    /** The jobs that failed last; empty for who may not view jobs. */
    public List<Failure> getFailures() {
        return failures.get();
    }

    private List<Failure> failedJobs() {
        Optional<EntityKind> jobs = kinds.visible(JOBS);
        if (jobs.isEmpty()) {
            return List.of();
        }
        ListQuery failed =
                ListQuery.parse(jobs.get().table(), Map.of("f.state", List.of("FAILED")), language.getZone());
        return lists.page(JOBS, failed, new Listing.Page("", false, FAILURES)).rows().stream()
                .map(row -> failure(jobs.get(), row))
                .toList();
    }

    private Failure failure(EntityKind jobs, Listing.Row row) {
        return new Failure(
                text(row, "title"),
                text(row, "error"),
                row.values().get("endedAt") instanceof Instant at ? words.moment(at) : "",
                ObjectPages.of(jobs, row.id()).orElse(""));
    }

    private static String text(Listing.Row row, String column) {
        return String.valueOf(row.values().getOrDefault(column, ""));
    }

    /** What the reader did last. */
    public List<Line> getOwn() {
        return own.get();
    }

    /** Whether the reader may see what others did. */
    public boolean isAuditor() {
        return caller.may(Permission.AUDIT_VIEW);
    }

    /** What was done last, by whomever. */
    public List<Line> getAll() {
        return all.get();
    }

    private List<Line> lines(List<RecentActions.Action> done) {
        return done.stream().map(this::line).toList();
    }

    private Line line(RecentActions.Action action) {
        String entity = words.perhaps("entity", "", action.entity());
        return new Line(
                words.of("audit." + action.action().name()),
                entity.isEmpty() ? action.entity() : entity,
                action.label().isBlank() ? words.of("list.unnamed") : action.label(),
                action.actor().isEmpty() ? words.of("history.server") : action.actor(),
                words.moment(action.at()),
                address(action));
    }

    private static String address(RecentActions.Action action) {
        return action.kind()
                .flatMap(kind -> action.objectId().flatMap(id -> ObjectPages.of(kind, id)))
                .or(() -> ObjectPages.ofArea(action.entity()))
                .orElse("");
    }
}

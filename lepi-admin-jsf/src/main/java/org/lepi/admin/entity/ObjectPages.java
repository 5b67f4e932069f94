package org.lepi.admin.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.model.account.Permission;

/** The page of one object: the form that all entities share, or a page of its own where there is more to show. */
final class ObjectPages {
    private static final Map<String, String> OWN = Map.of(
            "predictions", "prediction.xhtml",
            "versions", "version.xhtml",
            "imports", "import.xhtml",
            "jobs", "job.xhtml",
            "mails", "mail.xhtml");

    /** Nobody is made an account by somebody else: people are invited. Images come as files, several at once. */
    private static final Map<String, String> ADDING =
            Map.of("accounts", "form.xhtml?of=invitations", "images", "upload.xhtml");

    private static final Map<String, String> TREES = Map.of("taxa", "taxonomy.xhtml");

    private static final Map<String, List<Beside>> BESIDE = Map.of(
            "accounts",
            List.of(
                    new Beside("sessions.xhtml?id=", "more.sessions", Permission.ACCOUNTS_VIEW),
                    new Beside("why.xhtml?id=", "more.why", Permission.ROLES_VIEW),
                    new Beside("merge.xhtml?of=accounts&id=", "more.merge", Permission.ACCOUNTS_CHANGE)),
            "taxa",
            List.of(
                    new Beside("move.xhtml?id=", "more.move", Permission.TAXA_CHANGE).unless("accepted"),
                    new Beside("split.xhtml?id=", "more.split", Permission.TAXA_CHANGE).unless("accepted"),
                    new Beside("merge.xhtml?of=taxa&id=", "more.merge", Permission.TAXA_CHANGE).unless("accepted")),
            "clients",
            List.of(
                    new Beside("rotate.xhtml?id=", "more.rotate", Permission.CLIENTS_CHANGE),
                    new Beside("sessions.xhtml?id=", "more.sessions", Permission.CLIENTS_VIEW),
                    new Beside("why.xhtml?id=", "more.why", Permission.ROLES_VIEW)));

    /** What is no kind of entity and has one page for all. */
    private static final Map<String, String> AREAS =
            Map.of("settings", "settings.xhtml", "system", "system.xhtml", "models", "models.xhtml");

    private ObjectPages() {}

    /**
     * A page about an object beside its form; the object's identifier comes behind the address.
     *
     * @param empty a field that must be empty for the page to make sense; "" for none
     */
    record Beside(String address, String key, Permission permission, String empty) {
        Beside(String address, String key, Permission permission) {
            this(address, key, permission, "");
        }

        /** The same page, not for objects whose form has something in a field. */
        Beside unless(String field) {
            return new Beside(address, key, permission, field);
        }

        boolean fits(Map<String, String> values) {
            return values.getOrDefault(empty, "").isEmpty();
        }
    }

    /** The page of an area that is no kind of entity; empty where there is none. */
    static Optional<String> ofArea(String area) {
        return Optional.ofNullable(AREAS.get(area));
    }

    /** The address of an object's page; empty where there is none. */
    static Optional<String> of(EntityKind kind, String id) {
        ListAddress form = new ListAddress("form.xhtml", kind.name(), Map.of());
        return Optional.ofNullable(OWN.get(kind.name()))
                .map(page -> page + "?id=" + id)
                .or(() -> kind.form().map(some -> form.with("id", id).toString()));
    }

    /**
     * The address of the page where an object is added; empty where none can be.
     *
     * @param pick the field of another window's form that it is for; empty for none
     */
    static Optional<String> adding(EntityKind kind, String pick) {
        ListAddress form = new ListAddress("form.xhtml", kind.name(), Map.of());
        return Optional.ofNullable(ADDING.get(kind.name())).or(() -> kind.form()
                .filter(some -> some.possible().contains("add"))
                .map(some -> (pick.isEmpty() ? form : form.with(ListAddress.PICK, pick)).toString()));
    }

    /** The page of the tree that the objects are in; empty where they are in none. */
    static Optional<String> tree(EntityKind kind) {
        return Optional.ofNullable(TREES.get(kind.name()));
    }

    /** The further pages of a kind's objects. */
    static List<Beside> beside(EntityKind kind) {
        return BESIDE.getOrDefault(kind.name(), List.of());
    }
}

package org.lepi.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.entity.EntityKinds;
import org.lepi.ejb.entity.QueryText;
import org.lepi.model.account.Permission;

/** What surrounds every page: the ways to all that the reader may see, and to the page in another language. */
@Named
@RequestScoped
public class ConsoleView {
    private static final List<Section> SECTIONS = List.of(
            new Section("collection", List.of("taxa", "images", "identifications"), List.of(Place.TREE)),
            new Section("naming", List.of("predictions", "versions"), List.of(Place.MODELS, Place.FIGURES)),
            new Section(
                    "people",
                    List.of("accounts", "invitations", "clients", "locks"),
                    List.of(Place.ROLES, Place.SIGN_INS)),
            new Section(
                    "operation",
                    List.of("jobs", "imports", "mails", "recipients", "audit"),
                    List.of(
                            Place.QUEUE,
                            Place.SERVERS,
                            Place.SCHEDULES,
                            Place.TYPES,
                            Place.TEMPLATES,
                            Place.SETTINGS,
                            Place.SYSTEM)));

    @Inject
    private EntityKinds kinds;

    @Inject
    private CurrentAccount caller;

    @Inject
    private HttpServletRequest request;

    /** A group of the menu as it is for everybody. */
    private record Section(String name, List<String> lists, List<Place> places) {}

    /** A page that is no list. */
    private record Place(String address, String key, Permission permission) {
        private static final Place TREE = new Place("taxonomy.xhtml", "console.tree", Permission.TAXA_VIEW);
        private static final Place ROLES = new Place("roles.xhtml", "console.roles", Permission.ROLES_VIEW);
        private static final Place SIGN_INS = new Place(
                "list.xhtml?of=audit&f.action=SIGNED_IN&f.action=SIGN_IN_FAILED&f.action=SIGNED_OUT"
                        + "&f.action=LOCKED&f.action=UNLOCKED&f.action=PASSWORD_CHANGED",
                "console.sign-ins",
                Permission.AUDIT_VIEW);
        private static final Place MODELS = new Place("models.xhtml", "console.models", Permission.MODELS_VIEW);
        private static final Place FIGURES = new Place("figures.xhtml", "figures.title", Permission.PREDICTIONS_VIEW);
        private static final Place SETTINGS = new Place("settings.xhtml", "settings.title", Permission.SETTINGS_VIEW);
        private static final Place SYSTEM = new Place("system.xhtml", "system.title", Permission.SYSTEM_VIEW);
        private static final Place QUEUE = new Place("queue.xhtml", "console.queue", Permission.JOBS_VIEW);
        private static final Place SERVERS = new Place("servers.xhtml", "console.servers", Permission.JOBS_VIEW);
        private static final Place SCHEDULES = new Place("schedules.xhtml", "console.schedules", Permission.JOBS_VIEW);
        private static final Place TYPES = new Place("jobtypes.xhtml", "console.jobtypes", Permission.JOBS_VIEW);
        private static final Place TEMPLATES =
                new Place("templates.xhtml", "console.templates", Permission.TEMPLATES_VIEW);
    }

    /** A group of the menu with the ways that the reader has. */
    public record Group(String name, List<Way> ways) {}

    /** A way: the address below the console, the key of its words, whether it leads to this page. */
    public record Way(String address, String key, boolean isHere) {}

    /** The groups in which there is a way. */
    public List<Group> getGroups() {
        List<String> visible = kinds.visible();
        return SECTIONS.stream()
                .map(section -> new Group(section.name(), ways(section, visible)))
                .filter(group -> !group.ways().isEmpty())
                .toList();
    }

    private List<Way> ways(Section section, List<String> visible) {
        List<Way> ways = new ArrayList<>();
        section.lists().stream()
                .filter(visible::contains)
                .forEach(list -> ways.add(
                        new Way("list.xhtml?of=" + list, "entity." + list, list.equals(request.getParameter("of")))));
        section.places().stream()
                .filter(place -> caller.may(place.permission()))
                .forEach(place -> ways.add(new Way(
                        place.address(), place.key(), request.getRequestURI().endsWith(place.address()))));
        return ways;
    }

    /** Whether the reader has a permission: {@code jobs:view}. The container knows only roles that web.xml declares. */
    public boolean may(String word) {
        return Permission.of(word).filter(caller::may).isPresent();
    }

    /** Where a language is chosen, to come back to this page. */
    public String languageAddress(String tag) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        String page = request.getRequestURI().substring(request.getContextPath().length());
        return request.getContextPath() + "/language?to=" + tag + "&back=" + QueryText.encoded(page + query);
    }
}

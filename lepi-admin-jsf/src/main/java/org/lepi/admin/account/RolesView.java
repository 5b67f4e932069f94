package org.lepi.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.account.Roles;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;

/** What a role may do: areas down, actions across, a tick where it may. */
@Named
@ViewScoped
public class RolesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Roles roles;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private Role role = Role.STAFF;
    private Map<String, Boolean> granted = new HashMap<>();
    private final Set<Permission> seen = EnumSet.noneOf(Permission.class);
    private Set<String> changed = new HashSet<>();

    /** One line: an area and what could be done there. */
    public record Line(String area, List<Cell> cells) {}

    /** One permission of the role; the word is empty where there is no such thing to permit. */
    public record Cell(String word, String action) {}

    /** Reads the role of the address, once. */
    public void load() {
        if (granted.isEmpty()) {
            for (Roles.Entry entry : roles.list(role)) {
                granted.put(entry.permission().word(), entry.granted());
                if (entry.granted()) {
                    seen.add(entry.permission());
                }
                if (entry.granted() != entry.byDefault()) {
                    changed.add(entry.permission().word());
                }
            }
        }
    }

    /** The actions across, in the order in which permissions first have them. */
    public List<String> getActions() {
        return Stream.of(Permission.values()).map(Permission::action).distinct().toList();
    }

    /** The areas down. */
    public List<Line> getLines() {
        return Stream.of(Permission.values())
                .map(Permission::area)
                .distinct()
                .map(area -> new Line(
                        area,
                        getActions().stream().map(action -> cell(area, action)).toList()))
                .toList();
    }

    private static Cell cell(String area, String action) {
        Optional<Permission> permission = Permission.of(area + ":" + action);
        return new Cell(permission.map(Permission::word).orElse(""), action);
    }

    /** Whether an administrator has made it other than by default. */
    public boolean isChanged(String word) {
        return changed.contains(word);
    }

    public boolean isAnyChanged() {
        return !changed.isEmpty();
    }

    /** Whether the reader may change this role. */
    public boolean isEditable() {
        return role != Role.ADMIN && caller.may(Permission.ROLES_CHANGE);
    }

    /** Gives the role what is ticked, and nothing else. */
    public @Nullable String save() {
        Set<Permission> wanted = EnumSet.noneOf(Permission.class);
        granted.forEach((word, isGranted) -> {
            if (Boolean.TRUE.equals(isGranted)) {
                Permission.of(word).ifPresent(wanted::add);
            }
        });
        return again(Outcome.of(() -> roles.replace(role, seen, wanted), words.of("form.saved")));
    }

    /** Takes the role back to what it may by default. */
    public @Nullable String reset() {
        return again(Outcome.of(() -> roles.reset(role, seen), words.of("roles.reset.done")));
    }

    private @Nullable String again(boolean done) {
        return done ? Outcome.saying("/roles?role=" + role.word()) : null;
    }

    public Map<String, Boolean> getGranted() {
        return granted;
    }

    public List<String> getAll() {
        return new ArrayList<>(Stream.of(Role.values()).map(Role::word).toList());
    }

    public String getRole() {
        return role.word();
    }

    /** The role of a word; another text changes nothing. */
    public void setRole(String word) {
        Stream.of(Role.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .ifPresent(known -> role = known);
    }
}

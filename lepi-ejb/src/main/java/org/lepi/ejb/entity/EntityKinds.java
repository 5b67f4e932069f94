package org.lepi.ejb.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Every kind of entity that there is, for callers who may see it. */
@ApplicationScoped
public class EntityKinds {
    private Map<String, EntityKind> byName = Map.of();
    private CurrentAccount caller;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected EntityKinds() {}

    /** The kinds that the features have. */
    @Inject
    public EntityKinds(@Any Instance<EntityKind> kinds, CurrentAccount caller) {
        this(kinds == null ? List.of() : kinds.stream().toList(), caller);
    }

    /** Some kinds. */
    public EntityKinds(List<EntityKind> kinds, CurrentAccount caller) {
        this.caller = caller;
        Map<String, EntityKind> named = new TreeMap<>();
        kinds.forEach(kind -> named.put(kind.name(), kind));
        byName = Map.copyOf(named);
    }

    /**
     * A kind on which the caller may do something.
     *
     * @throws LepiException NOT_FOUND for a kind that there is not; NOT_AUTHENTICATED, NOT_PERMITTED
     */
    public EntityKind permitted(String name, String action) {
        EntityKind kind = byName.get(name);
        if (kind == null) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no list of " + name + ".");
        }
        Permission permission = kind.permission(action)
                .orElseThrow(
                        () -> new LepiException(FailureKind.NOT_PERMITTED, "Nobody may " + action + " " + name + "."));
        caller.require(permission);
        return kind;
    }

    /** Whether the caller may do something on a kind. */
    public boolean may(EntityKind kind, String action) {
        return kind.permission(action).filter(caller::may).isPresent();
    }

    /** Whether the caller has a permission, whatever it is about. */
    public boolean may(Permission permission) {
        return caller.may(permission);
    }

    /** A kind that the caller may view; empty where there is none. */
    public Optional<EntityKind> visible(String name) {
        return Optional.ofNullable(byName.get(name)).filter(kind -> may(kind, "view"));
    }

    /** The names of the kinds that the caller may view, in their alphabet's order. */
    public List<String> visible() {
        return byName.values().stream()
                .filter(kind -> may(kind, "view"))
                .map(EntityKind::name)
                .sorted()
                .toList();
    }
}

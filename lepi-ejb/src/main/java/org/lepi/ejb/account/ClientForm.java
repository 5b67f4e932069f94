package org.lepi.ejb.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.Field;
import org.lepi.ejb.entity.ShownOnce;
import org.lepi.model.account.Account;
import org.lepi.model.account.Permission;
import org.lepi.model.account.Role;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/** One program of a partner: who answers for it, what it may, from where, until when, how often. */
final class ClientForm implements EntityForm {
    private static final List<Field> FIELDS = List.of(
            Field.text("fullName").required(),
            Field.of("clientId", Field.Type.SHOWN),
            Field.reference("owner", "accounts"),
            Field.of("enabled", Field.Type.FLAG),
            Field.choices("roles", FormTexts.roleWords()).in("access"),
            Field.text("networks").in("limits").atMost(2_000),
            Field.text("expiresAt").in("limits").atMost(40),
            Field.text("quota").in("limits"),
            Field.choices(
                            "scopes",
                            Stream.of(Permission.values()).map(Permission::word).toList())
                    .in("scopes"));

    private final Clients clients;
    private final ShownOnce shown;

    ClientForm(Clients clients, ShownOnce shown) {
        this.clients = clients;
        this.shown = shown;
    }

    @Override
    public Set<String> possible() {
        return Set.of("add", "change");
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> blank() {
        return Map.of("roles", Role.PARTNER.word(), "enabled", "true");
    }

    @Override
    public Snapshot load(String id) {
        Account client = clients.find(EntityId.of(id));
        Map<String, String> values = new HashMap<>(ClientDraft.fields(client));
        for (String several : List.of("roles", "scopes")) {
            values.computeIfPresent(several, (field, words) -> words.replace(' ', ','));
        }
        values.put("expiresAt", LastDay.text(client.terms().expiresAt().orElse(null)));
        values.put("owner", client.ownerId() == null ? "" : client.ownerId().toString());
        return new Snapshot(id, client.fullName(), client.version(), values);
    }

    @Override
    public String create(Map<String, String> values) {
        Accounts.Created created = named(() -> clients.createFor(owner(values), draft(values)));
        shown.show(created.account().login(), created.secret());
        return created.account().id().toString();
    }

    @Override
    public void change(String id, long version, Map<String, String> values) {
        named(() -> {
            clients.put(EntityId.of(id), version, draft(values), owner(values), FormTexts.flag(values, "enabled"));
            return id;
        });
    }

    private static ClientDraft draft(Map<String, String> values) {
        Set<Permission> scopes = FormTexts.words(values, "scopes")
                .map(Permission::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new ClientDraft(
                FormTexts.text(values, "fullName"),
                FormTexts.roles(values),
                scopes.isEmpty() ? null : scopes,
                LastDay.end(FormTexts.text(values, "expiresAt")),
                FormTexts.text(values, "networks"),
                FormTexts.text(values, "quota"));
    }

    private static @Nullable UUID owner(Map<String, String> values) {
        String owner = FormTexts.text(values, "owner");
        return owner.isEmpty() || "null".equals(owner) ? null : EntityId.of(owner);
    }

    /** The API's word for what a client is called is "title". */
    private static <T> T named(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (LepiException e) {
            throw new LepiException(
                    e.kind(),
                    String.valueOf(e.getMessage()),
                    e.violations().stream()
                            .map(violation -> "title".equals(violation.field())
                                    ? new Violation("fullName", violation.message())
                                    : violation)
                            .toList());
        }
    }
}

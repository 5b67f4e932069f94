package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Field;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Who gets mail in development mode. */
@ApplicationScoped
public class RecipientsKind implements EntityKind, EntityForm {
    private static final EntityTable TABLE = new EntityTable(
            null,
            "mail_recipient r",
            EntityKey.text("r.address"),
            List.of(
                    Column.of("address", "r.address", ColumnType.TEXT),
                    Column.of("note", "r.note", ColumnType.TEXT).unsortable(),
                    Column.of("createdAt", "r.created_at", ColumnType.INSTANT)),
            List.of("r.address like ?"),
            Sort.of("address"),
            "createdAt");

    private DevelopmentRecipients recipients;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected RecipientsKind() {}

    /** With its collaborator. */
    @Inject
    public RecipientsKind(DevelopmentRecipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return "recipients";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public Optional<EntityForm> form() {
        return Optional.of(this);
    }

    @Override
    public Set<String> possible() {
        return Set.of("add", "delete");
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.of("address", Field.Type.EMAIL).required(), Field.text("note"));
    }

    @Override
    public Snapshot load(String id) {
        return recipients.list().stream()
                .filter(recipient -> recipient.address().equals(id))
                .findFirst()
                .map(recipient ->
                        new Snapshot(id, id, 1, Map.of("address", recipient.address(), "note", recipient.note())))
                .orElseThrow(() -> new LepiException(FailureKind.NOT_FOUND, "There is no such recipient."));
    }

    @Override
    public String create(Map<String, String> values) {
        return recipients
                .add(values.getOrDefault("address", ""), values.getOrDefault("note", ""))
                .address();
    }

    @Override
    public void delete(String id, @Nullable Long version) {
        recipients.remove(id);
    }
}

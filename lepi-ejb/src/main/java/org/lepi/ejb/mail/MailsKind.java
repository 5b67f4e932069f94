package org.lepi.ejb.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.account.Language;
import org.lepi.model.account.Permission;
import org.lepi.model.mail.MailState;
import org.lepi.model.mail.MailType;

/** Mails on their way and sent. */
@ApplicationScoped
public class MailsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            "mail",
            "mail m",
            EntityKey.uuid("m.id"),
            List.of(
                    Column.of("recipient", "m.recipient", ColumnType.TEXT).unsortable(),
                    Column.of("subject", "m.subject", ColumnType.TEXT).unsortable(),
                    Column.choice("type", "m.type", MailType.values()).unsortable(),
                    Column.choice("language", "m.language", Language.codes()).unsortable(),
                    Column.choice("state", "m.state", MailState.values()).unsortable(),
                    Column.of("attempts", "m.attempts", ColumnType.NUMBER).unsortable(),
                    Column.of("error", "m.error", ColumnType.TEXT).unsortable().nullable(),
                    Column.of("createdAt", "m.created_at", ColumnType.INSTANT),
                    Column.of("sentAt", "m.sent_at", ColumnType.INSTANT)
                            .unsortable()
                            .nullable()),
            List.of("lower(m.recipient) like ?", "lower(m.subject) like ?"),
            Sort.of("-createdAt"),
            "createdAt");

    private Outbox outbox;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected MailsKind() {}

    /** With its collaborator. */
    @Inject
    public MailsKind(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of(
                new BulkAction("resend", Permission.MAILS_CHANGE, id -> outbox.resend(EntityId.of(id))),
                new BulkAction("cancel", Permission.MAILS_CHANGE, id -> outbox.cancel(EntityId.of(id))));
    }
}

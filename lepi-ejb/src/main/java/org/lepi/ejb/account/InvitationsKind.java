package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.account.Permission;

/** Who was invited and has not come yet, or has. */
@ApplicationScoped
public class InvitationsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            null,
            "(select * from account_code where kind = 'INVITATION') i left join account a on a.id = i.issuer_id",
            EntityKey.uuid("i.id"),
            List.of(
                    Column.of("email", "i.email", ColumnType.TEXT),
                    Column.of("roles", "i.roles", ColumnType.TEXT).unsortable(),
                    Column.of("language", "i.language", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("issuer", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("createdAt", "i.created_at", ColumnType.INSTANT),
                    Column.of("sentAt", "i.sent_at", ColumnType.INSTANT).nullable(),
                    Column.of("expiresAt", "i.expires_at", ColumnType.INSTANT),
                    Column.of("usedAt", "i.used_at", ColumnType.INSTANT).nullable()),
            List.of("lower(i.email) like ?"),
            Sort.of("-createdAt"),
            "createdAt");

    private Invitations invitations;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected InvitationsKind() {}

    /** With its collaborator. */
    @Inject
    public InvitationsKind(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public Optional<EntityForm> form() {
        return Optional.of(new InvitationForm(invitations));
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of(
                new BulkAction("resend", Permission.INVITATIONS_ADD, id -> invitations.resend(EntityId.of(id))),
                new BulkAction("withdraw", Permission.INVITATIONS_DELETE, id -> invitations.withdraw(EntityId.of(id))));
    }
}

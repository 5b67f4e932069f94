package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lepi.ejb.entity.BulkAction;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityImport;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityMerge;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.account.Language;

/** People before administrators. */
@ApplicationScoped
public class AccountsKind implements EntityKind {
    private static final EntityTable TABLE = new EntityTable(
            null,
            "(select * from account where kind = 'PERSON') a",
            EntityKey.uuid("a.id"),
            List.of(
                    Column.of("login", "a.login", ColumnType.TEXT),
                    Column.of("fullName", "a.full_name", ColumnType.TEXT),
                    Column.of(
                                    "roles",
                                    "(select string_agg(r.role, ', ' order by r.role) from account_role r where r.account_id = a.id)",
                                    ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("enabled", "a.enabled", ColumnType.FLAG).unsortable(),
                    Column.choice(
                                    "userType",
                                    "case a.user_type when 'EXPERT' then 'EX' when 'STUDENT' then 'ST' end",
                                    List.of("ST", "EX"))
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.choice("language", "a.language", Language.codes())
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of(
                                    "secondFactor",
                                    "exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null)",
                                    ColumnType.FLAG)
                            .unsortable()
                            .hidden(),
                    Column.of("createdAt", "a.created_at", ColumnType.INSTANT),
                    Column.of("lastUsedAt", "a.last_used_at", ColumnType.INSTANT)
                            .nullable()),
            List.of("lower(a.login) like ?", "lower(a.full_name) like ?"),
            Sort.of("login"),
            "createdAt");

    private Accounts accounts;
    private AccountActions actions;
    private PeopleImport people;
    private PersonalRecords records;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected AccountsKind() {}

    /** With its collaborators. */
    @Inject
    public AccountsKind(Accounts accounts, AccountActions actions, PeopleImport people, PersonalRecords records) {
        this.accounts = accounts;
        this.actions = actions;
        this.people = people;
        this.records = records;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public Optional<EntityForm> form() {
        return Optional.of(new AccountForm(accounts));
    }

    @Override
    public Optional<EntityImport> rowImport() {
        return Optional.of(new PersonRows(people));
    }

    @Override
    public Optional<EntityMerge> merging() {
        return Optional.of(new EntityMerge(records::holdings, records::merge));
    }

    @Override
    public List<BulkAction> bulkActions() {
        return actions.all();
    }

    @Override
    public boolean fits(BulkAction action, Map<String, String> values) {
        return switch (action.name()) {
            case "disable", "demand", "sendReset", "signOut" -> FormTexts.flag(values, "enabled");
            case "enable", "pseudonymise" -> !FormTexts.flag(values, "enabled");
            default -> true;
        };
    }
}

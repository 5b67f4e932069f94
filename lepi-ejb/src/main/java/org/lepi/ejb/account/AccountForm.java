package org.lepi.ejb.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.Field;
import org.lepi.model.account.Account;
import org.lepi.model.account.Language;
import org.lepi.model.account.UserType;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** One person before administrators. Nobody is added here: people are invited. */
final class AccountForm implements EntityForm {
    private static final List<Field> FIELDS = List.of(
            Field.of("email", Field.Type.SHOWN),
            Field.text("fullName"),
            Field.choice(
                    "userType",
                    Stream.concat(Stream.of(""), Stream.of(UserType.values()).map(UserType::code))
                            .toList()),
            Field.choice(
                    "language",
                    Stream.concat(Stream.of(""), Language.codes().stream()).toList()),
            Field.of("enabled", Field.Type.FLAG).in("access"),
            Field.choices("roles", FormTexts.roleWords()).in("access"));

    private final Accounts accounts;

    AccountForm(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<String> possible() {
        return Set.of("change");
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Snapshot load(String id) {
        Account account = accounts.find(EntityId.of(id));
        if (account.kind() != Account.Kind.PERSON) {
            throw new LepiException(FailureKind.NOT_FOUND, "There is no person " + id + ".");
        }
        Map<String, String> values = new HashMap<>(AccountFields.of(account));
        values.computeIfPresent("roles", (field, words) -> words.replace(' ', ','));
        return new Snapshot(id, account.login(), account.version(), values);
    }

    @Override
    public void change(String id, long version, Map<String, String> values) {
        var person = new Activation.Person(
                FormTexts.text(values, "fullName"),
                UserType.of(FormTexts.text(values, "userType")).orElse(null),
                FormTexts.text(values, "language"));
        accounts.change(
                EntityId.of(id),
                version,
                new AccountDraft(person, FormTexts.roles(values), FormTexts.flag(values, "enabled")));
    }
}

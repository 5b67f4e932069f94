package org.lepi.ejb.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.Field;
import org.lepi.model.account.AccountCode;
import org.lepi.model.account.Language;
import org.lepi.model.account.Role;

/** Somebody is invited. What was sent is not changed any more, but sent again or withdrawn. */
final class InvitationForm implements EntityForm {
    private static final List<Field> FIELDS = List.of(
            Field.of("email", Field.Type.EMAIL).required().atMost(254),
            Field.choices("roles", FormTexts.roleWords()),
            Field.choice(
                    "language",
                    Stream.concat(Stream.of(""), Language.codes().stream()).toList()));

    private final Invitations invitations;

    InvitationForm(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public Set<String> possible() {
        return Set.of("add");
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> blank() {
        return Map.of("roles", Role.RESEARCHER.word());
    }

    @Override
    public Snapshot load(String id) {
        AccountCode invitation = invitations.find(EntityId.of(id));
        String language = invitation.language();
        return new Snapshot(
                id,
                invitation.email(),
                1,
                Map.of(
                        "email",
                        invitation.email(),
                        "roles",
                        invitation.roles().stream().map(Role::word).sorted().collect(Collectors.joining(",")),
                        "language",
                        language == null ? "" : language));
    }

    /** Says nothing of which invitation it was: for an address that has an account there is none. */
    @Override
    public String create(Map<String, String> values) {
        invitations.invite(
                FormTexts.text(values, "email"), FormTexts.roles(values), FormTexts.text(values, "language"));
        return "";
    }
}

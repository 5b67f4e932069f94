package org.lepi.admin.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.lepi.admin.Once;
import org.lepi.ejb.mail.MailTemplates;
import org.lepi.ejb.mail.TemplateStatus;
import org.lepi.model.mail.MailType;

/** The texts of all mails, by type and language. */
@Named
@RequestScoped
public class MailTemplatesView {
    @Inject
    private MailTemplates templates;

    private final Once<List<Row>> rows = new Once<>(this::read);

    /** A type in every language. */
    public record Row(MailType type, List<TemplateStatus> languages) {}

    public List<Row> getRows() {
        return rows.get();
    }

    private List<Row> read() {
        List<TemplateStatus> all = templates.all();
        return Stream.of(MailType.values())
                .map(type -> new Row(
                        type,
                        all.stream().filter(status -> status.type() == type).toList()))
                .toList();
    }
}

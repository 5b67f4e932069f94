package org.lepi.admin.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.failure.Overtaken;
import org.lepi.admin.language.Words;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.ejb.mail.MailTemplates;
import org.lepi.ejb.mail.TemplateStep;
import org.lepi.model.account.Permission;
import org.lepi.model.mail.MailTexts;
import org.lepi.model.mail.MailType;

/** The texts of one type of mails in one language: as they are being written, and all versions before. */
@Named
@ViewScoped
public class MailTemplateView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailTemplates templates;

    @Inject
    private transient CurrentAccount caller;

    @Inject
    private transient Words words;

    private String type = "";
    private String language = "";
    private int number = -1;
    private String subject = "";
    private String html = "";
    private String text = "";
    private final Once<List<TemplateStep>> history = new Once<>(() -> templates.history(getKind(), language));

    /** Reads the texts that the address names, once. */
    public void load() {
        if (number < 0) {
            MailTexts texts = templates.current(getKind(), language);
            subject = texts.subject();
            html = texts.html();
            text = texts.text();
            number = templates.number(getKind(), language);
        }
    }

    /** Puts what is written in force. */
    public @Nullable String save() {
        MailTexts written = new MailTexts(subject.strip(), unix(html), unix(text));
        return changed(() -> templates.edit(getKind(), language, written, number), "form.saved");
    }

    /** A browser ends lines in its own way. */
    private static String unix(String lines) {
        return lines.replace("\r\n", "\n");
    }

    /** Puts what lepi comes with in force. */
    public @Nullable String reset() {
        return changed(() -> templates.reset(getKind(), language, number), "template.reset.done");
    }

    /** Puts the texts of an earlier version in force. */
    public @Nullable String restore(String earlier) {
        int wanted = earlier.matches("\\d{1,9}") ? Integer.parseInt(earlier) : -1;
        return changed(() -> templates.restore(getKind(), language, wanted, number), "template.restored");
    }

    /** Mails the texts in force to whoever asks; what is being written stays in the form. */
    public void testSend() {
        Outcome.of(() -> templates.testSend(getKind(), language), words.of("template.tested"));
    }

    private @Nullable String changed(Runnable change, String success) {
        return Outcome.leading(
                Overtaken.by(change, this::follow, words.of("form.conflict")),
                words.of(success),
                "/template?type=" + type + "&language=" + language);
    }

    /** Lets the next save follow the version that somebody else has made. */
    private void follow() {
        number = templates.number(getKind(), language);
        history.forget();
    }

    public MailType getKind() {
        return MailType.of(type);
    }

    public List<TemplateStep> getHistory() {
        return history.get();
    }

    public boolean isChangeable() {
        return caller.may(Permission.TEMPLATES_CHANGE);
    }

    public int getNumber() {
        return number;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type == null ? "" : type;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language == null ? "" : language;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = html == null ? "" : html;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}

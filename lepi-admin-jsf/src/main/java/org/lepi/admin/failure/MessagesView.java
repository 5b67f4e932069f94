package org.lepi.admin.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.lepi.admin.language.ReaderLanguage;

/** What is said above a page, each sentence in the language that it is in. */
@Named
@RequestScoped
public class MessagesView {
    @Inject
    private ReaderLanguage language;

    /**
     * A sentence.
     *
     * @param style info, warn or error
     */
    public record Message(String style, Said said) {}

    /** What belongs to no field. */
    public List<Message> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(this::shown)
                .toList();
    }

    private Message shown(FacesMessage message) {
        message.rendered();
        boolean isEnglish = message instanceof EnglishMessage;
        String lang = isEnglish ? Locale.ENGLISH.getLanguage() : language.getTag();
        return new Message(style(message.getSeverity()), new Said(message.getSummary(), lang));
    }

    private static String style(FacesMessage.Severity severity) {
        if (severity.compareTo(FacesMessage.SEVERITY_WARN) < 0) {
            return "info";
        }
        return severity.compareTo(FacesMessage.SEVERITY_WARN) == 0 ? "warn" : "error";
    }
}

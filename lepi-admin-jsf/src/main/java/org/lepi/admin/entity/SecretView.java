package org.lepi.admin.entity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.lepi.admin.failure.Outcome;
import org.lepi.ejb.entity.ShownOnce.Secret;

/** A secret on the one page that shows it, once: the answer after the one that made it has it, and none after that. */
@Named
@RequestScoped
public class SecretView {
    private static final String LABEL = "secret.label";
    private static final String TEXT = "secret.text";

    @Inject
    private FacesContext faces;

    private String label = "";
    private String text = "";

    @PostConstruct
    void take() {
        Flash flash = faces.getExternalContext().getFlash();
        label = String.valueOf(flash.getOrDefault(LABEL, ""));
        text = String.valueOf(flash.getOrDefault(TEXT, ""));
    }

    /**
     * Hands a secret to the next page.
     *
     * @param of name of the kind
     * @return the outcome that leads there
     */
    public static String show(Secret secret, String of, String id) {
        Outcome.keepMessages();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .putAll(Map.of(LABEL, secret.label(), TEXT, secret.text()));
        return "/secret?faces-redirect=true&of=" + of + "&id=" + id;
    }

    /** What the secret is good for; empty where it was shown before. */
    public String getLabel() {
        return label;
    }

    public String getText() {
        return text;
    }
}

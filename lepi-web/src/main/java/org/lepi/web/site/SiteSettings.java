package org.lepi.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the website says about who runs it; any text, empty by default.
 *
 * <ul>
 *   <li>{@code lepi.site.institution}: name of the institution
 *   <li>{@code lepi.site.contact-email}: address for visitors
 *   <li>{@code lepi.site.contact-text}: whom to ask for what
 * </ul>
 */
@ApplicationScoped
public class SiteSettings {
    @Inject
    @ConfigProperty(name = "lepi.site.institution", defaultValue = " ")
    private String institution;

    @Inject
    @ConfigProperty(name = "lepi.site.contact-email", defaultValue = " ")
    private String contactEmail;

    @Inject
    @ConfigProperty(name = "lepi.site.contact-text", defaultValue = " ")
    private String contactText;

    public String institution() {
        return institution.strip();
    }

    public String contactEmail() {
        return contactEmail.strip();
    }

    public String contactText() {
        return contactText.strip();
    }
}

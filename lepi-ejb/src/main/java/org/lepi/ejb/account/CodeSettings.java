package org.lepi.ejb.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lepi.model.account.AccountCode;

/** Invitations and other codes that are sent by mail; see docs/configuration.md. */
@ApplicationScoped
public class CodeSettings {
    private String console;
    private Duration invitation;
    private Duration other;
    private int perHour;
    private boolean byAnyone;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected CodeSettings() {}

    /**
     * The settings by name.
     *
     * @throws IllegalStateException when a value is out of its range
     */
    @Inject
    public CodeSettings(
            @ConfigProperty(name = "lepi.site.url") String siteUrl,
            @ConfigProperty(name = "lepi.code.invitation.lifetime") Duration invitation,
            @ConfigProperty(name = "lepi.code.lifetime") Duration other,
            @ConfigProperty(name = "lepi.code.per-hour") int perHour,
            @ConfigProperty(name = "lepi.invitation.by-anyone") boolean byAnyone) {
        URI site = URI.create(siteUrl);
        if (site.getHost() == null || !String.valueOf(site.getScheme()).matches("https?")) {
            throw new IllegalStateException(
                    "lepi.site.url is " + siteUrl + "; it must be an address such as https://lepi.example.org");
        }
        this.console = siteUrl.replaceAll("/+$", "") + "/lepi-admin/";
        this.invitation = between("lepi.code.invitation.lifetime", invitation);
        this.other = between("lepi.code.lifetime", other);
        if (perHour < 1) {
            throw new IllegalStateException("lepi.code.per-hour is " + perHour + "; it must be at least 1");
        }
        this.perHour = perHour;
        this.byAnyone = byAnyone;
    }

    private static Duration between(String name, Duration value) {
        if (value.toMinutes() < 5 || value.toDays() > 90) {
            throw new IllegalStateException(name + " is " + value + "; it must be from PT5M to P90D");
        }
        return value;
    }

    /** How long a code of that kind is good. */
    public Duration lifetime(AccountCode.Kind kind) {
        return kind == AccountCode.Kind.INVITATION ? invitation : other;
    }

    /** How many codes one address gets in an hour. */
    public int perHour() {
        return perHour;
    }

    /** Whether everybody who is signed in may invite. */
    public boolean mayAnyoneInvite() {
        return byAnyone;
    }

    /** The page for a code, which stands behind the {@code #}: browsers send that to no server, so no log has it. */
    public String link(AccountCode.Kind kind, String code) {
        String page =
                switch (kind) {
                    case INVITATION -> "activate.xhtml";
                    case PASSWORD_RESET -> "reset.xhtml";
                    case ADDRESS_CHANGE -> "address.xhtml";
                };
        return console + page + "#" + code;
    }
}

package org.lepi.ejb.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lepi.ejb.access.CurrentAccount;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.setting.SettingName;

/**
 * Whether lepi is being maintained, and what its pages say about it. Then everybody can read, and only who may change
 * settings can change anything; jobs go on.
 */
@ApplicationScoped
public class Maintenance {
    /** When those who were refused may ask again. */
    public static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    /** Whose text stands for the languages that have none: English, then whatever there is. */
    private static final List<SettingName> BANNERS =
            List.of(SettingName.BANNER_EN, SettingName.BANNER_DE, SettingName.BANNER_FR, SettingName.BANNER_IT);

    private PresentSettings settings;
    private CurrentAccount caller;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected Maintenance() {}

    /** With its collaborators. */
    @Inject
    public Maintenance(PresentSettings settings, CurrentAccount caller) {
        this.settings = settings;
        this.caller = caller;
    }

    public boolean isOn() {
        return settings.isOn(SettingName.MAINTENANCE);
    }

    /**
     * What pages say at their heads; empty for nothing.
     *
     * @param language code of ISO 639
     */
    public String banner(String language) {
        Stream<SettingName> own = SettingName.of("banner." + language.toLowerCase(Locale.ROOT)).stream();
        return Stream.concat(own, BANNERS.stream())
                .map(settings::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Whether the caller may change anything now: no maintenance, or one who may change settings. */
    public boolean isOpen() {
        return !isOn() || caller.may(Permission.SETTINGS_CHANGE);
    }

    /**
     * Refuses a change where it is not open.
     *
     * @throws LepiException MAINTENANCE
     */
    public void requireOpen() {
        if (!isOpen()) {
            throw new LepiException(
                    FailureKind.MAINTENANCE,
                    "lepi is being maintained: nothing can be changed and no image named now.");
        }
    }
}

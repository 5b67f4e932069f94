package org.lepi.admin.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lepi.admin.language.ReaderLanguage;
import org.lepi.admin.language.Words;
import org.lepi.ejb.setting.Maintenance;

/** What every page says at its head. */
@Named
@RequestScoped
public class BannerView {
    @Inject
    private Maintenance maintenance;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Words words;

    /** Empty for nothing. */
    public String getText() {
        String banner = maintenance.banner(language.getTag());
        return banner.isEmpty() && maintenance.isOn() ? words.of("banner.maintenance") : banner;
    }
}

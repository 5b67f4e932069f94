package org.lepi.ejb.mail;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Lets a wrong setting stop the start, not the first mail. */
@Singleton
@Startup
public class MailStart {
    @Inject
    private MailSettings settings;

    @PostConstruct
    void check() {
        settings.check();
    }
}

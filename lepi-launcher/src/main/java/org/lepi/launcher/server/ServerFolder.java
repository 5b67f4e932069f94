package org.lepi.launcher.server;

import java.nio.file.Path;

/**
 * The places inside an unpacked Payara.
 *
 * @param root the folder that holds {@code glassfish}
 */
record ServerFolder(Path root) {
    static final String DOMAIN = "domain1";

    Path commandLine() {
        return root.resolve("glassfish/lib/client/appserver-cli.jar");
    }

    Path domain() {
        return root.resolve("glassfish/domains").resolve(DOMAIN);
    }

    Path domainXml() {
        return domain().resolve("config/domain.xml");
    }

    /** The configuration as Payara ships it, from which every new deployment starts. */
    Path pristineDomainXml() {
        return domain().resolve("config/domain.xml.shipped");
    }

    Path adminKeyFile() {
        return domain().resolve("config/admin-keyfile");
    }

    Path loggingProperties() {
        return domain().resolve("config/logging.properties");
    }

    Path pid() {
        return domain().resolve("config/pid");
    }

    Path libraries() {
        return domain().resolve("lib");
    }

    Path autodeploy() {
        return domain().resolve("autodeploy");
    }

    /** Written last: without it the unpacking was interrupted. */
    Path version() {
        return root.resolve("lepi-version");
    }
}

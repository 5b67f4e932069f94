package org.lepi.launcher.server;

import java.nio.file.Path;

/**
 * What lepi wants of the server, written into its {@code domain.xml} before each start, so that a change of an option
 * needs no administration command. Only the HTTP listener is reachable from elsewhere, and only if asked for.
 *
 * @param host the address that the HTTP listener binds
 * @param httpPort TCP port of the website and the API
 * @param adminPort TCP port of the administration listener, on loopback
 * @param javacppCache where TensorFlow's native libraries are unpacked, 0.7 GB
 */
record DomainConfiguration(String host, int httpPort, int adminPort, Path javacppCache) {
    private static final String CONFIG = "/domain/configs/config[@name='server-config']";
    private static final String LISTENER = CONFIG + "/network-config/network-listeners/network-listener[@name='%s']";
    private static final String JAVA = CONFIG + "/java-config";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int REQUEST_THREADS = 64;

    void applyTo(DomainXml domain) {
        configureHttp(domain);
        closeOtherPorts(domain);
        configureJvm(domain);
    }

    private void configureHttp(DomainXml domain) {
        String listener = LISTENER.formatted("http-listener-1");
        domain.set(listener, "address", host);
        domain.set(listener, "port", Integer.toString(httpPort));
        String http = CONFIG + "/network-config/protocols/protocol/http";
        // no limit of the container's: each resource has its own, and answers with a problem instead of Payara's page
        domain.set(http, "max-post-size-bytes", "-1");
        domain.set(http, "xpowered-by", "false");
        domain.set(http, "server-header", "false");
        domain.set(http, "trace-enabled", "false");
        // Payara takes no SameSite from web.xml
        domain.set(http, "cookie-same-site-enabled", "true");
        domain.set(http, "cookie-same-site-value", "Strict");
        String threads = CONFIG + "/thread-pools/thread-pool[@name='http-thread-pool']";
        domain.set(threads, "max-thread-pool-size", Integer.toString(REQUEST_THREADS));
        domain.set(threads, "min-thread-pool-size", "8");
    }

    private void closeOtherPorts(DomainXml domain) {
        String admin = LISTENER.formatted("admin-listener");
        domain.set(admin, "address", LOOPBACK);
        domain.set(admin, "port", Integer.toString(adminPort));
        domain.set(LISTENER.formatted("http-listener-2"), "enabled", "false");
        domain.set(CONFIG + "/iiop-service/iiop-listener", "enabled", "false");
        domain.set(CONFIG + "/iiop-service/iiop-listener", "address", LOOPBACK);
        domain.set(CONFIG + "/admin-service/jmx-connector", "enabled", "false");
        domain.set(CONFIG + "/admin-service/jmx-connector", "address", LOOPBACK);
        domain.set(CONFIG + "/hazelcast-config-specific-configuration", "enabled", "false");
        domain.ensureChild(CONFIG, "jms-service", "type", "DISABLED");
        domain.ensureChild("/domain", "phone-home-runtime-configuration", "enabled", "false");
        // ";AUTO_SERVER=TRUE" would let H2 open a port
        for (String pool : new String[] {"__TimerPool", "H2Pool"}) {
            String url = "/domain/resources/jdbc-connection-pool[@name='" + pool + "']/property[@name='URL']";
            domain.set(url, "value", domain.get(url, "value").replace(";AUTO_SERVER=TRUE", ""));
        }
        removeJvmOptions(domain, "-Dosgi.shell.telnet.", "-Dorg.glassfish.additionalOSGiBundlesToStart=");
    }

    private void configureJvm(DomainXml domain) {
        removeJvmOptions(domain, "-Xmx", "-Dfile.encoding=", "-Dorg.bytedeco.javacpp.cachedir=");
        for (String option :
                new String[] {"-Xmx1g", "-Dfile.encoding=UTF-8", "-Dorg.bytedeco.javacpp.cachedir=" + javacppCache}) {
            domain.append(JAVA, "jvm-options", option);
        }
    }

    private static void removeJvmOptions(DomainXml domain, String... beginnings) {
        for (String beginning : beginnings) {
            domain.removeStartingWith(JAVA + "/jvm-options", beginning);
        }
    }
}

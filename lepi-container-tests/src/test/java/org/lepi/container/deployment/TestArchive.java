package org.lepi.container.deployment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.lepi.container.Callers;
import org.lepi.demo.DemoData;
import org.lepi.launcher.server.ServerFiles;

/** The EAR as it was built, and beside its own web modules one with the tests and the demo data. */
public final class TestArchive {
    /** Where the tests' web module answers. */
    public static final String CONTEXT = "/container-tests";

    private static final String MODULE = "container-tests.war";
    private static final String DESCRIPTOR = "META-INF/application.xml";

    private TestArchive() {}

    public static EnterpriseArchive create() {
        Path built = ServerFiles.ofThisBuild().folder().resolve("lepi.ear");
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built.toFile());
        String descriptor = read(ear);
        ear.delete(DESCRIPTOR);
        ear.setApplicationXML(new StringAsset(descriptor.replace(
                "<library-directory>",
                "<module><web><web-uri>" + MODULE + "</web-uri><context-root>" + CONTEXT
                        + "</context-root></web></module><library-directory>")));
        return ear.addAsModule(Testable.archiveToTest(tests()));
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, MODULE)
                .addPackage(Callers.class.getPackage())
                .addAsLibrary(demonstration())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static File demonstration() {
        return new File(DemoData.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static String read(EnterpriseArchive ear) {
        try (InputStream in = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

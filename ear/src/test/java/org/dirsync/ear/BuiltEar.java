package org.dirsync.ear;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with one more web archive that holds the classes of a test. */
final class BuiltEar {
    private static final String TEST_WAR = "dirsync-test.war";
    private static final String APPLICATION_XML = "META-INF/application.xml";
    private static final String TEST_MODULE =
            "<module><web><web-uri>%s</web-uri><context-root>/dirsync-test</context-root></web></module>"
                    .formatted(TEST_WAR);
    private static final String BEANS_XML =
            "<beans xmlns='https://jakarta.ee/xml/ns/jakartaee' version='4.0'"
                    + " bean-discovery-mode='all'/>";

    private BuiltEar() {}

    static EnterpriseArchive asBuilt() {
        return ShrinkWrap.create(ZipImporter.class, "dirsync.ear")
                .importFrom(new File(System.getProperty("dirsync.ear")))
                .as(EnterpriseArchive.class);
    }

    static EnterpriseArchive with(Class<?>... testClasses) {
        EnterpriseArchive ear = asBuilt();
        WebArchive tests =
                ShrinkWrap.create(WebArchive.class, TEST_WAR)
                        .addClasses(testClasses)
                        .addClasses(NoLogin.class, Browser.class)
                        .addAsWebInfResource(new StringAsset(BEANS_XML), "beans.xml")
                        .addAsResource(new StringAsset(System.getProperty(Api.OFFSET)), Api.OFFSET)
                        .setWebXML("web.xml")
                        .addAsWebInfResource("jboss-web.xml")
                        .addAsWebInfResource("glassfish-web.xml")
                        .addAsLibraries(
                                jarOf(Assertions.class),
                                jarOf(Awaitility.class),
                                jarOf(Matchers.class));
        String descriptor = text(ear, APPLICATION_XML);
        ear.delete(APPLICATION_XML);
        return ear.addAsModule(Testable.archiveToTest(tests))
                .setApplicationXML(
                        new StringAsset(
                                descriptor.replaceFirst("<module>", TEST_MODULE + "<module>")));
    }

    private static File jarOf(Class<?> type) {
        return new File(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (InputStream in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

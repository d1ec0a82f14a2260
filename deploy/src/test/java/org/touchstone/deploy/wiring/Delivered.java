package org.touchstone.deploy.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that was built, with a test put into it. */
final class Delivered {

    private static final String WEB_XML = "WEB-INF/web.xml";
    private static final String FIRST_FILTER = "  <filter>\n";

    private Delivered() {
    }

    /** The last of the classes stands for the library it comes from, which is put in whole. */
    static WebArchive with(Class<?> test, Class<?> acts, Class<?> objection, Class<? extends PastTheRoutes> way,
            Class<?> library) {
        Path war = Path.of(System.getProperty("touchstone.war"));
        WebArchive archive = ShrinkWrap.create(ZipImporter.class, "touchstone.war").importFrom(war.toFile())
                .as(WebArchive.class);
        archive.addClasses(test, acts, objection, Objection.Raised.class, way);
        try {
            archive.addAsLibrary(Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile());
        } catch (URISyntaxException notAFile) {
            throw new IllegalStateException(notAFile);
        }
        String before = text(archive);
        String after = before.replaceFirst(FIRST_FILTER, """
                  <filter>
                    <filter-name>past-the-routes</filter-name>
                    <filter-class>%s</filter-class>
                  </filter>
                  <filter-mapping>
                    <filter-name>past-the-routes</filter-name>
                    <url-pattern>/*</url-pattern>
                  </filter-mapping>
                  <filter>
                """.formatted(way.getName()));
        if (after.equals(before)) {
            throw new IllegalStateException("web.xml has no filter to stand before");
        }
        archive.delete(WEB_XML);
        archive.addAsWebInfResource(new StringAsset(after), "web.xml");
        return archive;
    }

    private static String text(WebArchive archive) {
        try (InputStream webXml = archive.get(WEB_XML).getAsset().openStream()) {
            return new String(webXml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

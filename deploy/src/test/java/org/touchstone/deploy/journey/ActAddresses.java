package org.touchstone.deploy.journey;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Every address at which the built application can be told to do something, read from its classes. */
final class ActAddresses {

    private static final String REST = "jakarta.ws.rs.";

    private ActAddresses() {
    }

    /** All of them, {@code /act/claims/{n}/assign} and so on, with the names of parameters in braces. */
    static Set<String> all() {
        var found = new TreeSet<String>();
        for (JavaClass resource : new ClassFileImporter().importUrl(classes())) {
            if (has(resource, "Path")) {
                resource.getMethods().stream().filter(method -> has(method, "POST"))
                        .forEach(method -> found.add("/act" + path(resource) + path(method)));
            }
        }
        return found;
    }

    private static java.net.URL classes() {
        Path home = Path.of(System.getProperty("touchstone.home", "..")).toAbsolutePath().normalize();
        Path war = Path.of(System.getProperty("touchstone.war",
                home.resolve("app-web/target/touchstone.war").toString()));
        try {
            return URI.create("jar:" + war.toUri() + "!/WEB-INF/classes/org/touchstone/web/").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(HasAnnotations<?> annotated, String name) {
        return annotated.isAnnotatedWith(REST + name);
    }

    private static String path(JavaClass resource) {
        return path(resource.getAnnotationOfType(REST + "Path"));
    }

    private static String path(JavaMember method) {
        return has(method, "Path") ? path(method.getAnnotationOfType(REST + "Path")) : "";
    }

    /** Without the shapes of parameters. */
    private static String path(JavaAnnotation<?> annotation) {
        String path = annotation.get("value").orElseThrow().toString().replaceAll("\\{(\\w+)\\s*:.*?}(?=/|$)", "{$1}");
        return path.startsWith("/") ? path : "/" + path;
    }
}

package org.touchstone.deploy.journey;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every address at which the built application can be told to do something, read from its classes. */
final class ActAddresses {

    private static final String REST = "jakarta.ws.rs.";
    /** What a resource reads from the request itself, which no annotation tells. */
    private static final Map<String, Set<String>> READ_BY_HAND = Map.of(
            "/act/imports/{id}/keep", Set.of("title", "byline", "publisher", "address", "language", "published", "origin",
                    "reprintable"),
            "/act/articles/{n}/details", Set.of("title", "byline", "publisher", "address", "language", "published",
                    "origin", "reprintable", "base-title", "base-publisher", "base-published", "base-language"),
            "/act/drafts/{draft}/claims-of", Set.of("wording-1", "kind-1", "claimant-1"));

    private ActAddresses() {
    }

    /**
     * All of them, {@code /act/claims/{n}/assign} and so on, with the names of parameters in braces, each with the names
     * of the fields its form may send; of what is no plain form there are none.
     */
    static Map<String, Set<String>> all() {
        var found = new TreeMap<String, Set<String>>();
        for (JavaClass resource : new ClassFileImporter().importUrl(classes())) {
            if (has(resource, "Path")) {
                resource.getMethods().stream().filter(method -> has(method, "POST") || has(method, "PUT")
                                || has(method, "DELETE") || has(method, "PATCH"))
                        .forEach(method -> found.put("/act" + path(resource) + path(method), fields(resource, method)));
            }
        }
        READ_BY_HAND.forEach((act, fields) -> found.get(act).addAll(fields));
        return found;
    }

    /** The resources that read fields from the request itself: what they read has to be told above. */
    static Set<String> readingByHand() {
        var found = new TreeSet<String>();
        for (JavaClass resource : new ClassFileImporter().importUrl(classes())) {
            if (has(resource, "Path") && resource.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getName().startsWith("getParameter")
                            && call.getTargetOwner().getName().startsWith("jakarta.servlet."))) {
                found.add(resource.getSimpleName());
            }
        }
        return found;
    }

    private static Set<String> fields(JavaClass resource, JavaMethod method) {
        var names = new TreeSet<String>();
        resource.getAllFields().forEach(field -> addFormParameter(field, names));
        if (method.getParameters().stream().anyMatch(one -> one.getRawType().getSimpleName().equals("EntityPart"))) {
            return names;
        }
        method.getParameters().forEach(parameter -> {
            addFormParameter(parameter, names);
            if (has(parameter, "BeanParam")) {
                parameter.getRawType().getAllFields().forEach(field -> addFormParameter(field, names));
            }
        });
        return names;
    }

    private static void addFormParameter(HasAnnotations<?> annotated, Set<String> names) {
        if (has(annotated, "FormParam")) {
            names.add(annotated.getAnnotationOfType(REST + "FormParam").get("value").orElseThrow().toString());
        }
    }

    private static URL classes() {
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

    /** Without the shapes of parameters. */
    private static String path(HasAnnotations<?> annotated) {
        if (!has(annotated, "Path")) {
            return "";
        }
        JavaAnnotation<?> annotation = annotated.getAnnotationOfType(REST + "Path");
        String path = annotation.get("value").orElseThrow().toString().replaceAll("\\{(\\w+)\\s*:.*?}(?=/|$)", "{$1}");
        return path.startsWith("/") ? path : "/" + path;
    }
}

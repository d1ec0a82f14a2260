package org.touchstone.deploy.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.ErrorHandlerImpl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What RFC 4287 asks of an Atom feed: its grammar, by Jing, and its rules that no grammar can say. */
final class AtomRules {

    private AtomRules() {
    }

    /**
     * What is wrong with this feed; its rules are looked at once its grammar is right.
     *
     * @param address where it was got, which it has to name as its own
     */
    static List<String> flaws(String feed, String address) {
        var flaws = new ArrayList<>(grammar(feed));
        Document document = Jsoup.parse(feed, address, Parser.xmlParser());
        Element root = document.selectFirst("feed");
        if (root == null || !flaws.isEmpty()) {
            return flaws;
        }
        links(root, "the feed", flaws);
        List<Element> self = root.select("> link[rel=self]");
        if (self.size() != 1 || !self.get(0).attr("href").equals(address)) {
            flaws.add("the feed does not name one address as its own, " + address + ": " + self);
        }
        Set<String> ids = new HashSet<>(Set.of(root.select("> id").text()));
        OffsetDateTime newest = null;
        for (Element entry : root.select("> entry")) {
            String id = entry.select("> id").text();
            if (!ids.add(id)) {
                flaws.add("twice the id " + id);
            }
            if (!URI.create(id).isAbsolute()) {
                flaws.add("no whole IRI: " + id);
            }
            links(entry, id, flaws);
            if (entry.select("> content").isEmpty() && alternates(entry).isEmpty()) {
                flaws.add("neither content nor an alternate link: " + id);
            }
            if (!entry.select("> content[src], > content[type*=/]").isEmpty() && entry.select("> summary").isEmpty()) {
                flaws.add("a summary is missing: " + id);
            }
            if (root.select("> author").isEmpty() && entry.select("> author, > source > author").isEmpty()) {
                flaws.add("nobody wrote " + id);
            }
            OffsetDateTime updated = OffsetDateTime.parse(entry.select("> updated").text());
            if (!entry.select("> published").isEmpty()
                    && updated.isBefore(OffsetDateTime.parse(entry.select("> published").text()))) {
                flaws.add("updated before it was published: " + id);
            }
            newest = newest == null || updated.isAfter(newest) ? updated : newest;
        }
        if (newest != null && !newest.isEqual(OffsetDateTime.parse(root.select("> updated").text()))) {
            flaws.add("the feed is not as new as its newest entry, of " + newest);
        }
        return flaws;
    }

    /** No two alternates of one type and language, and every link leads to a whole address. */
    private static void links(Element of, String name, List<String> flaws) {
        var kinds = new HashSet<String>();
        for (Element link : alternates(of)) {
            if (!kinds.add(link.attr("type") + " " + link.attr("hreflang"))) {
                flaws.add("two alternates of one kind: " + name);
            }
        }
        for (Element link : of.select("> link")) {
            if (!URI.create(link.attr("href")).isAbsolute()) {
                flaws.add("a link that depends on where the feed is: " + link);
            }
        }
    }

    private static List<Element> alternates(Element of) {
        return of.select("> link").stream()
                .filter(link -> !link.hasAttr("rel") || link.attr("rel").equals("alternate")).toList();
    }

    private static List<String> grammar(String feed) {
        var said = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (var schema = AtomRules.class.getResourceAsStream("atom.rnc")) {
            var grammar = new InputSource(new StringReader(new String(schema.readAllBytes(), StandardCharsets.UTF_8)));
            if (!driver.loadSchema(grammar)) {
                throw new IllegalStateException("the grammar is broken: " + said);
            }
            boolean good = driver.validate(
                    new InputSource(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8))));
            return good ? List.of() : said.toString().lines().toList();
        } catch (SAXException | IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }
}

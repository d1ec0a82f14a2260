package org.touchstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article: JSON-LD first, then OpenGraph and other meta elements, microdata, the page itself.
 */
final class PageDetails {

    private static final int LONGEST = 500;

    private final Document page;
    private final Optional<JsonLd> described;
    private final Map<String, String> metas;

    PageDetails(Document page, Optional<JsonLd> described) {
        this.page = page;
        this.described = described;
        this.metas = metas(page);
    }

    Details read(String address) {
        String publisher = publisher();
        String own = WebAddress.orEmpty(attribute("link[rel=canonical][href]", "href"), "");
        own = own.isEmpty() ? WebAddress.orEmpty(meta("og:url"), "") : own;
        own = own.isEmpty() ? WebAddress.orEmpty(described.map(JsonLd::address).orElse(""), address) : own;
        return new Details(headline(publisher), byline(publisher), publisher, own, language(), published(), modified());
    }

    private String headline(String publisher) {
        List<String> said = new ArrayList<>();
        said.add(described.map(d -> d.text("headline", "name")).orElse(""));
        said.add(withoutSite(meta("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title"),
                publisher));
        said.add(line(text("[itemprop=headline]")));
        said.add(withoutSite(line(page.title()), publisher));
        said.removeIf(String::isEmpty);
        List<String> shown = page.select("h1").stream().map(e -> line(e.text())).filter(t -> !t.isEmpty()).toList();
        for (String title : said) {
            String letters = Prose.letters(title);
            for (String heading : shown) {
                String other = Prose.letters(heading);
                boolean leads = other.length() > 2 && title.startsWith(heading + " ")
                        && title.length() > heading.length() + 1 && !Character.isLetterOrDigit(
                        title.codePointAt(heading.length() + 1));
                boolean alike = other.equals(letters) || leads || other.length() > 15 && letters.contains(other)
                        || letters.length() > 15 && other.contains(letters) && other.length() < letters.length() * 1.6;
                if (alike) {
                    return heading;
                }
            }
        }
        return !said.isEmpty() ? said.get(0) : shown.size() == 1 ? shown.get(0) : "";
    }

    /** A title without the site's name behind it or before it. */
    private static String withoutSite(String title, String publisher) {
        String name = Prose.letters(publisher);
        for (String sign : List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ")) {
            int last = title.lastIndexOf(sign);
            if (last > 0) {
                String head = Prose.bare(title.substring(0, last));
                String tail = Prose.letters(title.substring(last + sign.length()));
                boolean site = !name.isEmpty() && (tail.contains(name) || name.contains(tail));
                if (!head.isEmpty() && (site || sign.equals(" | ") && head.length() > 20 && tail.length() < 30)) {
                    return withoutSite(head, publisher);
                }
            }
            int first = title.indexOf(sign);
            if (first > 0 && !name.isEmpty() && Prose.letters(title.substring(0, first)).equals(name)) {
                return Prose.bare(title.substring(first + sign.length()));
            }
        }
        return title;
    }

    private String byline(String publisher) {
        List<String> said = new ArrayList<>();
        said.add(described.map(d -> d.names("author")).orElse(""));
        said.add(described.map(d -> d.names("creator")).orElse(""));
        said.add(meta("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
                "byl", "citation_author"));
        said.add(texts("[itemprop=author] [itemprop=name]"));
        said.add(texts("[itemprop~=^author$]"));
        said.add(texts("[rel=author]"));
        said.add(texts("[class~=(?i)(^|[\\s_-])byline([\\s_-]?(name|author))?(\\s|$)], [class~=(?i)author[_-]?name]"));
        return said.stream().map(Bylines::clean)
                .filter(n -> !n.isEmpty() && n.length() <= 200 && !n.startsWith("http") && n.codePoints()
                        .anyMatch(Character::isLetter)
                        && !Prose.letters(n).equals(Prose.letters(publisher)))
                .findFirst().orElse("");
    }

    private String publisher() {
        String publisher = described.map(d -> d.names("publisher")).orElse("");
        return !publisher.isEmpty() && publisher.length() < 120 ? publisher
                : meta("og:site_name", "application-name", "dc.publisher", "citation_journal_title",
                        "al:android:app_name");
    }

    private String language() {
        String language = Languages.tag(page.select("html").attr("lang"));
        language = language.isEmpty() ? Languages.tag(page.select("html").attr("xml:lang")) : language;
        language = language.isEmpty() ? Languages.tag(described.map(d -> d.text("inLanguage")).orElse("")) : language;
        language = language.isEmpty() ? Languages.tag(meta("content-language", "language", "dc.language")) : language;
        return language.isEmpty() ? Languages.tag(meta("og:locale")) : language;
    }

    private Optional<LocalDate> published() {
        return described.flatMap(d -> Dates.day(d.text("datePublished", "dateCreated")))
                .or(() -> Dates.day(meta("article:published_time", "og:published_time", "datepublished", "date",
                        "pubdate", "publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dc.date",
                        "parsely-pub-date", "sailthru.date", "article.published", "citation_publication_date",
                        "article:published", "cxenseparse:recs:publishtime")))
                .or(() -> dated("[itemprop=datePublished]"))
                .or(() -> dated("time[pubdate], time[class~=(?i)publish|entry-date|posted]"))
                .or(() -> dated("article time[datetime], header time[datetime], main time[datetime]"));
    }

    private Optional<LocalDate> modified() {
        return described.flatMap(d -> Dates.day(d.text("dateModified")))
                .or(() -> Dates.day(meta("article:modified_time", "og:updated_time", "datemodified", "lastmod",
                        "last-modified", "dcterms.modified")))
                .or(() -> dated("[itemprop=dateModified]"));
    }

    private Optional<LocalDate> dated(String query) {
        for (Element element : page.select(query)) {
            for (String given : List.of(element.attr("content"), element.attr("datetime"), element.text())) {
                Optional<LocalDate> day = Dates.day(given);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private String meta(String... names) {
        for (String name : names) {
            String value = metas.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element element : page.select("meta[content]")) {
            String value = line(element.attr("content"));
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                for (String name : element.attr(attribute).strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                    if (!name.isEmpty() && !value.isEmpty()) {
                        metas.putIfAbsent(name.startsWith("dc") ? name.replace(':', '.') : name, value);
                    }
                }
            }
        }
        return metas;
    }

    private String attribute(String query, String attribute) {
        Element element = page.selectFirst(query);
        return element == null ? "" : element.attr(attribute);
    }

    private String text(String query) {
        Element element = page.selectFirst(query);
        return element == null ? "" : element.hasAttr("content") ? element.attr("content") : element.text();
    }

    private String texts(String query) {
        List<String> texts = page.select(query).stream().limit(4)
                .map(e -> line(e.hasAttr("content") ? e.attr("content") : e.text()))
                .filter(t -> !t.isEmpty() && t.length() < 120).distinct().toList();
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private static String line(String text) {
        String line = Prose.oneLine(Prose.storableFrom(text));
        return line.length() > LONGEST ? "" : line;
    }
}

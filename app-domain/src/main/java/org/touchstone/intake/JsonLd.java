package org.touchstone.intake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes in JSON-LD (schema.org), read as leniently as it is written in the wild. */
final class JsonLd {

    private static final int DEEPEST = 8;
    private static final int MOST = 2 * 1024 * 1024;

    private final JsonObject article;

    private JsonLd(JsonObject article) {
        this.article = article;
    }

    /** The first article described on the page, one with a body or a headline before others. */
    static Optional<JsonLd> of(Document page) {
        List<JsonObject> articles = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            String json = script.data().strip();
            if (json.length() < MOST) {
                try {
                    collect(JsonParser.parseString(bare(json)), articles, 0);
                } catch (JsonParseException | IllegalStateException | NumberFormatException broken) {
                    // a broken description is none
                }
            }
        }
        return articles.stream().filter(a -> a.has("articleBody")).findFirst()
                .or(() -> articles.stream().filter(a -> a.has("headline")).findFirst())
                .or(() -> articles.stream().findFirst()).map(JsonLd::new);
    }

    /** The text under a property: a string, the first of several, or the name of the thing. */
    String text(String... properties) {
        for (String property : properties) {
            String text = clean(first(article.get(property)));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The names under a property, joined by commas. */
    String names(String property) {
        List<String> names = new ArrayList<>();
        JsonElement value = article.get(property);
        if (value instanceof JsonArray several) {
            for (JsonElement one : several) {
                names.add(clean(first(one)));
            }
        } else {
            names.add(clean(first(value)));
        }
        return String.join(", ", names.stream().filter(n -> !n.isEmpty() && !n.startsWith("http")).distinct().toList());
    }

    /** The article's address. */
    String address() {
        JsonElement page = article.get("mainEntityOfPage");
        if (page instanceof JsonObject thing) {
            String id = clean(first(thing.get("@id")));
            return id.isEmpty() ? clean(first(thing.get("url"))) : id;
        }
        String url = clean(first(article.get("url")));
        return url.isEmpty() ? clean(first(page)) : url;
    }

    /** The whole text as the page describes it, without markup; often absent, cut, or longer than what is shown. */
    String body() {
        String body = first(article.get("articleBody"));
        return body.indexOf('<') < 0 ? body : Jsoup.parse(body).text();
    }

    private static String bare(String json) {
        String bare = json.startsWith("<!--") ? json.substring(4) : json;
        bare = bare.replace("<![CDATA[", "").replace("]]>", "").strip();
        return bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static void collect(JsonElement element, List<JsonObject> articles, int depth) {
        if (depth > DEEPEST || articles.size() > 20) {
            return;
        }
        if (element instanceof JsonArray several) {
            several.forEach(e -> collect(e, articles, depth + 1));
        } else if (element instanceof JsonObject thing) {
            if (article(thing.get("@type"))) {
                articles.add(thing);
            }
            for (String property : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "item",
                    "liveBlogUpdate")) {
                if (thing.has(property) && !article(thing.get("@type"))) {
                    collect(thing.get(property), articles, depth + 1);
                }
            }
        }
    }

    private static boolean article(JsonElement type) {
        if (type instanceof JsonArray several) {
            for (JsonElement one : several) {
                if (article(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = first(type);
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")
                || name.endsWith("NewsArticle") || name.equals("Review");
    }

    private static String first(JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return "";
        }
        if (value.isJsonPrimitive()) {
            return value.getAsString();
        }
        if (value instanceof JsonArray several) {
            return several.isEmpty() ? "" : first(several.get(0));
        }
        JsonObject thing = value.getAsJsonObject();
        return thing.has("name") ? first(thing.get("name")) : thing.has("@value") ? first(thing.get("@value")) : "";
    }

    private static String clean(String text) {
        String decoded = text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text : Jsoup.parse(text).text();
        return Prose.oneLine(Prose.storableFrom(decoded));
    }
}

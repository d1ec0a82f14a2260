package org.touchstone.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.touchstone.intake.LeftOut.Why;

/** What the names, roles and classes of an element say about its part in the page. */
final class PageSigns {

    private static final Map<String, Why> WORDS = new TreeMap<>();

    static {
        say(Why.NAVIGATION, "nav navbar navigation menu breadcrumb breadcrumbs pagination pager toolbar skip"
                + " skiplink sitenav"
                + " topnav subnav jumplinks postnavigation prevnext nextprev dropdown flyout tooltip search"
                        + " searchform login"
                + " signin hidden offscreen noprint sronly visuallyhidden screenreadertext screenreader");
        say(Why.PROMOTION, "ad ads advert advertisement advertising sponsor sponsored sponsorship promo promos"
                + " promotion"
                + " promoted newsletter subscribe subscription signup related relatedarticles relatedposts recommended"
                + " recommend recommendation recommendations recirc recirculation trending popular mostread mostpopular"
                + " outbrain taboola share shares sharing sharebar sharedaddy social socials addthis follow cta paywall"
                + " popup modal overlay cookie cookies consent gdpr donate donation upsell yarpp readmore readnext"
                        + " morefrom"
                + " topstories seealso optin affiliate rollover poll lightbox widget");
        say(Why.COMMENTS, "comment comments commentlist commentcontent disqus respond replies discussion livefyre");
        say(Why.PAGE_FURNITURE, "footer masthead sidebar copyright imprint siteheader pagefooter sitefooter rail");
        say(Why.DETAILS, "byline dateline timestamp pubdate authorbio authorbox aboutauthor authorinfo postauthor"
                + " bio postmeta"
                + " entrymeta articlemeta tags taglist keywords");
    }

    private static final int MOST_WORDS = 4;
    /** Words within a sentence: what they are named concerns their look. */
    private static final Set<String> WORDING = Set.of("a", "b", "i", "em", "strong", "u", "font", "abbr", "cite",
            "q", "sup",
            "sub", "code", "mark", "small", "bdi", "bdo", "time", "br", "img");

    private PageSigns() {
    }

    private static void say(Why why, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, why);
        }
    }

    /** Whether it is the kind of element, and not a name given to it, that speaks against it. */
    static boolean byTag(Element element) {
        return switch (element.normalName()) {
            case "nav", "footer", "aside", "dialog", "button" -> true;
            default -> false;
        };
    }

    /** What an element is no part of the article for; null when nothing about it says so. */
    static @Nullable Why against(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "nav", "menu", "select", "button", "dialog" -> {
                return Why.NAVIGATION;
            }
            case "footer" -> {
                return Why.PAGE_FURNITURE;
            }
            case "aside" -> {
                return Why.ASIDE;
            }
            case "html", "body", "main", "article", "h1" -> {
                return null;
            }
            default -> { }
        }
        String role = element.attr("role");
        switch (role) {
            case "navigation", "menu", "menubar", "search", "toolbar", "tablist" -> {
                return Why.NAVIGATION;
            }
            case "complementary" -> {
                return Why.ASIDE;
            }
            case "banner", "contentinfo" -> {
                return Why.PAGE_FURNITURE;
            }
            case "dialog", "alertdialog" -> {
                return Why.PROMOTION;
            }
            default -> { }
        }
        if (element.className().isEmpty() && element.id().isEmpty() || WORDING.contains(tag)) {
            return null;
        }
        for (String word : words(element.className() + " " + element.id())) {
            Why why = WORDS.get(word);
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    /** Whether an element is not shown at all. */
    static boolean hidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
                || element.attr("aria-hidden").equals("true") && !element.className().contains("fallback-image");
    }

    /** Whether its text stands under or over a picture. */
    static boolean caption(Element element) {
        if (element.normalName().equals("figcaption") || element.normalName().equals("caption")) {
            return true;
        }
        String tag = element.normalName();
        boolean large = tag.equals("body") || tag.equals("main") || tag.equals("article") || tag.equals("section");
        if (element.className().isEmpty() || large) {
            return false;
        }
        Set<String> words = words(element.className());
        return words.contains("caption") || words.contains("figcaption") || words.contains("credit")
                || words.contains("imagecaption") || words.contains("photocredit");
    }

    /**
     * The words of class names and ids: parted at signs and at capitals, each piece and each whole name. Names of many
     * words are headings made into ids, and say nothing.
     */
    private static Set<String> words(String names) {
        Set<String> words = new HashSet<>();
        for (String name : names.split("\\s+")) {
            String[] pieces = name.length() < 60 ? name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])") : new String[0];
            if (pieces.length <= MOST_WORDS) {
                for (String piece : pieces) {
                    words.add(piece.toLowerCase(Locale.ROOT));
                }
                words.add(String.join("", pieces).toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}

package org.touchstone.web.faces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which address is answered by which view, and for whom. An address consists of plain segments and of parameters in
 * braces, each with the form its name stands for; an address that does not match exactly is not there.
 */
public final class RouteTable {

    /** Addresses longer than this are nobody's. */
    public static final int LONGEST = 512;

    /** For whom a page is made; a page for members is never stored by a browser and asks strangers to sign in. */
    public enum World { MEMBERS, DOOR, READERS }

    /** One page: its address, the view that answers, and for whom. */
    public record Page(String address, String view, World world, Pattern shape) {

        static Page of(String address, String view, World world) {
            String shape = PARAMETER.matcher(address).replaceAll(found -> Matcher.quoteReplacement(
                    "(?<" + found.group(1) + ">" + form(found.group(1)) + ")"));
            return new Page(address, view, world, Pattern.compile(shape));
        }

        boolean hasParameters() {
            return address.indexOf('{') >= 0;
        }

        private Optional<Match> match(String path) {
            Matcher found = shape.matcher(path);
            if (!found.matches()) {
                return Optional.empty();
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            PARAMETER.matcher(address).results().map(name -> name.group(1))
                    .forEach(name -> parameters.put(name, found.group(name)));
            return Optional.of(new Match(this, path, Map.copyOf(parameters)));
        }
    }

    /** A page found for a path, with the parameters the path holds. */
    public record Match(Page page, String path, Map<String, String> parameters) {
    }

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PLAIN = Pattern.compile("/|(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+/?");

    /** Prefixes and addresses that other servlets of the application answer; they refuse for themselves. */
    private static final List<Pattern> ANSWERED_ELSEWHERE = Stream.of(
            "/act/.+",
            "/health/(ready|live|started)",
            "/jakarta\\.faces\\.resource/.+",
            "/favicon\\.(ico|svg)").map(Pattern::compile).toList();

    /** The addresses of the application. */
    public static final RouteTable TOUCHSTONE = new RouteTable(List.of(
            Page.of("/", "/readers/reviews.xhtml", World.READERS),
            Page.of("/reviews/{slug}", "/readers/review.xhtml", World.READERS),
            Page.of("/reviews/{slug}/claims/{k}", "/readers/claim.xhtml", World.READERS),
            Page.of("/reviews/{slug}/editions", "/readers/editions.xhtml", World.READERS),
            Page.of("/reviews/{slug}/editions/{n}", "/readers/edition.xhtml", World.READERS),
            Page.of("/reviews/{slug}/editions/{n}/claims/{k}", "/readers/edition-claim.xhtml", World.READERS),
            Page.of("/reviews/{slug}/report", "/readers/report.xhtml", World.READERS),
            Page.of("/embed/reviews/{slug}", "/embed/review.xhtml", World.READERS),
            Page.of("/embed/reviews/{slug}/claims/{k}", "/embed/claim.xhtml", World.READERS),
            Page.of("/receipts/{token}", "/readers/receipt.xhtml", World.READERS),
            Page.of("/verify", "/readers/verify.xhtml", World.READERS),
            Page.of("/methodology", "/readers/policy-methodology.xhtml", World.READERS),
            Page.of("/scale", "/readers/policy-scale.xhtml", World.READERS),
            Page.of("/corrections", "/readers/policy-corrections.xhtml", World.READERS),
            Page.of("/about", "/readers/policy-about.xhtml", World.READERS),
            Page.of("/funding", "/readers/policy-funding.xhtml", World.READERS),

            Page.of("/signin", "/signin/signin.xhtml", World.DOOR),
            Page.of("/welcome/{token}", "/signin/welcome.xhtml", World.DOOR),
            Page.of("/welcome/back/{token}", "/signin/back.xhtml", World.DOOR),
            Page.of("/account", "/signin/account.xhtml", World.MEMBERS),

            Page.of("/desk", "/desk/desk.xhtml", World.MEMBERS),
            Page.of("/reports", "/desk/reports.xhtml", World.MEMBERS),
            Page.of("/reports/{n}", "/desk/report.xhtml", World.MEMBERS),
            Page.of("/inbox", "/desk/inbox.xhtml", World.MEMBERS),
            Page.of("/approvals", "/desk/approvals.xhtml", World.MEMBERS),
            Page.of("/approvals/{n}", "/desk/approval.xhtml", World.MEMBERS),

            Page.of("/articles", "/articles/articles.xhtml", World.MEMBERS),
            Page.of("/articles/import", "/articles/import.xhtml", World.MEMBERS),
            Page.of("/articles/import/{id}", "/articles/imported.xhtml", World.MEMBERS),
            Page.of("/articles/{n}", "/articles/article.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/next", "/articles/next.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/drafts/{k}", "/articles/draft.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/set-aside", "/articles/set-aside.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/suggestions", "/articles/suggestions.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/facts", "/articles/facts.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/publish", "/articles/publish.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/clear", "/articles/clear.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/memo", "/articles/memo.xhtml", World.MEMBERS),
            Page.of("/articles/{n}/preview", "/articles/preview.xhtml", World.MEMBERS),

            Page.of("/claims/{n}", "/claims/claim.xhtml", World.MEMBERS),
            Page.of("/sources", "/sources/sources.xhtml", World.MEMBERS),
            Page.of("/sources/{n}", "/sources/source.xhtml", World.MEMBERS),

            Page.of("/elsewhere", "/search/elsewhere.xhtml", World.MEMBERS),
            Page.of("/search", "/search/search.xhtml", World.MEMBERS),
            Page.of("/admin/search", "/admin/search.xhtml", World.MEMBERS),
            Page.of("/admin/ranking", "/admin/ranking.xhtml", World.MEMBERS),
            Page.of("/admin/members", "/admin/members.xhtml", World.MEMBERS),
            Page.of("/admin/newsroom", "/admin/newsroom.xhtml", World.MEMBERS),
            Page.of("/admin/logo", "/admin/logo.xhtml", World.MEMBERS),
            Page.of("/admin/audit", "/admin/audit.xhtml", World.MEMBERS)));

    private final List<Page> pages;

    RouteTable(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    List<Page> pages() {
        return pages;
    }

    /** The page at this path as it was sent, escapes included. */
    public Optional<Match> find(String path) {
        if (!plain(path)) {
            return Optional.empty();
        }
        return pages.stream().flatMap(page -> page.match(path).stream()).findFirst();
    }

    /** The address without the slash too many, when there is a page at it. */
    Optional<String> canonical(String path) {
        if (path.length() < 2 || !path.endsWith("/")) {
            return Optional.empty();
        }
        String shorter = path.substring(0, path.length() - 1);
        return find(shorter).map(Match::path);
    }

    /** Whether another servlet of the application answers at this path. */
    boolean answeredElsewhere(String path) {
        return plain(path) && ANSWERED_ELSEWHERE.stream().anyMatch(shape -> shape.matcher(path).matches());
    }

    /** The address of a view that has no parameters in its address. */
    Optional<String> addressOf(String view) {
        return pages.stream().filter(page -> page.view().equals(view) && !page.hasParameters())
                .map(Page::address).findFirst();
    }

    /** No address of ours needs an escape, a path parameter, a backslash, a dot segment or an empty one. */
    private static boolean plain(String path) {
        return path.length() <= LONGEST && PLAIN.matcher(path).matches();
    }

    private static String form(String parameter) {
        return switch (parameter) {
            case "n", "k" -> "[1-9][0-9]{0,17}";
            case "slug" -> "[a-z0-9]+(?:-[a-z0-9]+)*";
            case "token" -> "[A-Za-z0-9_-]{16,128}";
            case "id" -> "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
            default -> throw new IllegalArgumentException("an address parameter without a form: " + parameter);
        };
    }
}

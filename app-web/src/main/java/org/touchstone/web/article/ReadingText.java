package org.touchstone.web.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkKind;
import org.touchstone.article.SentenceState;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.DraftSheet;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Scale;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.faces.Signs;

/**
 * Writes a draft's text with everything found in it, as HTML, in a single pass: paragraphs, sentences as spans
 * {@code s0}, {@code s1} …, a mark in the gutter for each, and claims drawn by state and tone. Where claims overlap,
 * the text is cut at every end and each piece lies in the spans of all claims on it, one inside the other, each at the
 * same depth from its beginning to its end, so that its line never jumps.
 *
 * <p>Everything of the draft is written as text. Direction comes from each paragraph's first strong letter; every
 * sentence names it, which isolates it, so that control characters of one sentence turn nothing around in another.
 */
public final class ReadingText {

    private final Draft draft;
    private final Coverage coverage;
    private final Scale scale;
    private final Map<ClaimId, ClaimLine> claims;
    private final Map<Integer, Mark> marks;
    private final List<Placed> placed;
    private final Choice choice;
    private final ReadingFilter filter;
    private final Sentences say;
    private final Markup out = new Markup();

    private final List<Placed> active = new ArrayList<>();
    private int next;
    private Set<Integer> hinted = Set.of();

    /** A claim at one of its places, and how deep its line lies under others. */
    private record Placed(ClaimLine claim, int start, int end, int depth, boolean first) {
    }

    public ReadingText(DraftSheet sheet, Choice choice, ReadingFilter filter, Sentences say) {
        this.draft = sheet.draft();
        this.coverage = sheet.coverage();
        this.scale = sheet.scale();
        this.claims = sheet.claims().stream().filter(ClaimLine::live)
                .collect(Collectors.toMap(ClaimLine::claimId, Function.identity()));
        this.marks = sheet.marks().stream().collect(Collectors.toMap(Mark::sentence, Function.identity()));
        this.placed = deepened(sheet.places());
        this.choice = choice;
        this.filter = filter;
        this.say = say;
    }

    /** Marks these unread sentences quietly as worth a look. */
    ReadingText hinting(Set<Integer> places) {
        hinted = places;
        return this;
    }

    /**
     * The text. May be called once.
     *
     * @param number the change number of the article that it shows, at the least
     */
    public String html(long number) {
        out.open("div").attribute("class", "text").attribute("id", "text")
                .attribute("lang", draft.language().toLanguageTag())
                .attribute("data-draft", draft.draftId().toString())
                .attribute("data-news", Long.toString(number)).tag();
        paragraphs(i -> true, (html, i) -> { });
        out.close("div");
        return out.toString();
    }

    /** Some paragraphs by their number, each as the whole text has it, with its notes. May be called once. */
    public SortedMap<Integer, String> html(Set<Integer> wanted) {
        var pieces = new TreeMap<Integer, String>();
        paragraphs(wanted::contains, (html, i) -> pieces.put(i, html.cut()));
        return pieces;
    }

    private void paragraphs(IntPredicate wanted, ObjIntConsumer<Markup> written) {
        Segments segments = draft.segments();
        List<Span> paragraphs = segments.paragraphs();
        int sentence = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            List<Span> sentences = segments.sentencesOf(i);
            if (wanted.test(i)) {
                catchUp(paragraphs.get(i).start());
                paragraph(i, paragraphs.get(i), sentences, sentence, segments.isHeading(i));
                written.accept(out, i);
            }
            sentence += sentences.size();
        }
    }

    /** Where paragraphs are left out, the claims that begin in them and reach further are still to be known. */
    private void catchUp(int at) {
        while (next < placed.size() && placed.get(next).start() < at) {
            active.add(placed.get(next));
            next++;
        }
        enter(at);
    }

    private void paragraph(int number, Span span, List<Span> sentences, int first, boolean heading) {
        String element = !heading ? "p" : number == 0 ? "h2" : "h3";
        String direction = Markup.direction(draft.exact(span));
        out.open(element).attribute("id", "p" + number).attribute("class", number == 0 ? "headline" : "")
                .attribute("dir", direction).tag();
        var notes = new ArrayList<ClaimLine>();
        String lastWord = "";
        int at = span.start();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            enter(at);
            pieces(at, sentence.start(), false, direction);
            enter(sentence.start());
            while (next < placed.size() && placed.get(next).start() < sentence.end()) {
                active.add(placed.get(next));
                next++;
            }
            lastWord = sentence(first + i, sentence, direction, lastWord);
            active.stream().filter(one -> one.first() && sentence.contains(one.start()))
                    .forEach(one -> notes.add(one.claim()));
            at = sentence.end();
        }
        out.close(element);
        asides(number, notes);
    }

    private String sentence(int place, Span span, String direction, String lastWord) {
        SentenceState state = coverage.state(place);
        Mark mark = marks.get(place);
        MarkKind kind = mark == null ? null : mark.kind();
        out.open("span").attribute("class", classes(place, state, kind)).attribute("id", "s" + place)
                .attribute("dir", direction)
                .attribute("data-at", Integer.toString(span.start()))
                .attribute("data-to", Integer.toString(span.end()))
                .attribute("data-base", mark == null ? "0" : Integer.toString(mark.revision()))
                .attribute("data-state", state.name()).tag();
        String word = gutter(place, span, state, kind, lastWord);
        pieces(span.start(), span.end(), state == SentenceState.REST_UNREAD, direction);
        out.close("span");
        return word;
    }

    private String classes(int place, SentenceState state, @Nullable MarkKind kind) {
        var classes = new StringBuilder("s");
        if (state == SentenceState.UNREAD) {
            classes.append(hinted.contains(place) ? " unread worth" : " unread");
        } else if (state == SentenceState.SET_ASIDE && kind != null) {
            classes.append(' ').append(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (choice.stretch() == null && choice.sentences().contains(place)) {
            classes.append(" sel");
        }
        boolean wanted = filter.wants(state) || active.stream().anyMatch(one -> filter.wants(one.claim()));
        return wanted ? classes.toString() : classes.append(" dimmed").toString();
    }

    /** The mark beside the sentence, a link that chooses it. A mark that only repeats the last one is left quiet. */
    private String gutter(int place, Span span, SentenceState state, @Nullable MarkKind kind, String lastWord) {
        List<ClaimLine> begun = active.stream().filter(one -> span.contains(one.start())).map(Placed::claim).toList();
        begun.stream().limit(2).forEach(claim -> {
            out.open("a").attribute("class", "gut " + style(claim)).attribute("href", toClaim(claim))
                    .attribute("dir", "ltr").attribute("data-claim", claim.claimId().toString())
                    .attribute("aria-hidden", "true").attribute("tabindex", "-1").tag();
            out.open("span").attribute("class", "sign").tag().text(sign(claim)).close("span");
            out.text(" " + claim.number()).close("a");
        });
        String key = state == SentenceState.SET_ASIDE && kind != null ? kind.name()
                : state == SentenceState.CHECKED && begun.isEmpty() && !active.isEmpty() ? "ON" : state.name();
        String word = say.words("reading.gutter." + key);
        boolean shown = state != SentenceState.CHECKED || begun.isEmpty();
        out.open("a").attribute("class", "gut" + (state.done() ? "" : " unread")
                        + (!shown || word.equals(lastWord) ? " same" : ""))
                .attribute("href", toSentence(place)).attribute("dir", "ltr")
                .attribute("aria-label", say.words("reading.sentence", Integer.toString(place + 1),
                        say.words("reading.heard." + key)))
                .tag().text(word).close("a");
        return word;
    }

    /** Forgets the claims that have ended where the writing is now. */
    private void enter(int at) {
        active.removeIf(one -> one.end() <= at);
    }

    /** Writes a stretch cut at every end of every claim in it, and the notes of the claims that end in it. */
    private void pieces(int from, int to, boolean washed, String direction) {
        if (from >= to) {
            return;
        }
        var cuts = new TreeSet<Integer>();
        cuts.add(to);
        for (Placed one : active) {
            cut(cuts, one.start(), from, to);
            cut(cuts, one.end(), from, to);
        }
        Span chosen = choice.stretch();
        if (chosen != null) {
            cut(cuts, chosen.start(), from, to);
            cut(cuts, chosen.end(), from, to);
        }
        int at = from;
        for (int end : cuts) {
            piece(at, end, washed, direction);
            for (Placed one : active) {
                if (one.end() == end) {
                    note(one);
                }
            }
            at = end;
        }
    }

    private static void cut(TreeSet<Integer> cuts, int at, int from, int to) {
        if (at > from && at < to) {
            cuts.add(at);
        }
    }

    private void piece(int from, int to, boolean washed, String direction) {
        Span chosen = choice.stretch();
        boolean selected = chosen != null && chosen.start() <= from && to <= chosen.end();
        List<Placed> here = active.stream().filter(one -> one.start() <= from && to <= one.end())
                .sorted(Comparator.comparingInt(Placed::depth)).toList();
        if (selected) {
            out.open("span").attribute("class", "sel").tag();
        }
        for (Placed one : here) {
            out.open("span").attribute("class", "claim deep-" + Math.min(one.depth(), 3) + " " + style(one.claim())
                            + (one.claim().claimId().value() == choice.claim() ? " chosen" : "")
                            + (filter.wants(one.claim()) ? "" : " dimmed"))
                    .attribute("data-claim", one.claim().claimId().toString()).tag();
        }
        if (here.isEmpty() && washed) {
            out.open("span").attribute("class", "unread").tag();
        }
        out.text(draft.exact(new Span(from, to)));
        if (here.isEmpty() && washed) {
            out.close("span");
        }
        here.forEach(one -> out.close("span"));
        if (selected) {
            out.close("span");
        }
    }

    private void note(Placed one) {
        ClaimLine claim = one.claim();
        out.open("a").attribute("class", "note " + style(claim)
                        + (filter.viewer().equals(claim.assignee()) ? " mine" : "")).attribute("href", toClaim(claim))
                .attribute("id", one.first() ? "c" + claim.claimId() : "").attribute("dir", "ltr")
                .attribute("data-claim", claim.claimId().toString())
                .attribute("aria-label", heard(claim))
                .attribute("aria-current", claim.claimId().value() == choice.claim() ? "true" : "").tag();
        out.open("span").attribute("class", "sign").attribute("aria-hidden", "true").tag().text(sign(claim))
                .close("span");
        out.text(Integer.toString(claim.number())).close("a");
    }

    /** Where there is no room for a panel beside the text, the claims of a paragraph are listed after it. */
    private void asides(int number, List<ClaimLine> notes) {
        if (notes.isEmpty()) {
            return;
        }
        out.open("ul").attribute("class", "asides").attribute("id", "a" + number).tag();
        for (ClaimLine claim : notes) {
            out.open("li").tag();
            out.open("a").attribute("class", style(claim)).attribute("href", toClaim(claim))
                    .attribute("data-claim", claim.claimId().toString()).tag();
            out.open("span").attribute("class", "sign").attribute("aria-hidden", "true").tag().text(sign(claim))
                    .close("span");
            out.text(" " + claim.number() + " · " + state(claim) + " · ");
            out.open("bdi").tag().text(claim.wording()).close("bdi");
            out.close("a").close("li");
        }
        out.close("ul");
    }

    private String heard(ClaimLine claim) {
        return say.words("reading.claim", Integer.toString(claim.number()), state(claim));
    }

    /** The state in words, with the verdict when there is one. */
    private String state(ClaimLine claim) {
        String state = claim.closedAs() != null ? say.word("claim.closedAs", claim.closedAs())
                : say.word("state", claim.state());
        Rating rating = rating(claim);
        return rating == null ? state : say.words("reading.claim.rated", state, rating.label());
    }

    private @Nullable Rating rating(ClaimLine claim) {
        boolean decided = switch (claim.state()) {
            case PROPOSED, APPROVED -> true;
            default -> false;
        };
        return decided ? scale.find(claim.rating()).orElse(null) : null;
    }

    private String style(ClaimLine claim) {
        Rating rating = rating(claim);
        return Signs.style("state", claim.state()) + (rating == null ? "" : " " + Signs.style("tone", rating.tone()))
                + (claim.lapsed() ? " lapsed" : "");
    }

    private String sign(ClaimLine claim) {
        Rating rating = rating(claim);
        return Signs.sign(rating == null ? claim.state() : rating.tone());
    }

    private String toClaim(ClaimLine claim) {
        return "?claim=" + claim.claimId() + shown();
    }

    private String toSentence(int place) {
        return "?sentence=" + place + shown() + "#s" + place;
    }

    private String shown() {
        return filter.all() ? "" : "&show=" + filter.shown();
    }

    /** Gives each place the least depth at which no line lies yet. */
    private List<Placed> deepened(List<ClaimLines.Place> places) {
        var deepened = new ArrayList<Placed>();
        var busyUntil = new ArrayList<Integer>();
        var seen = new HashSet<ClaimId>();
        places.stream().filter(place -> claims.containsKey(place.claimId()))
                .sorted(Comparator.comparingInt(ClaimLines.Place::start)
                        .thenComparing(Comparator.comparingInt(ClaimLines.Place::end).reversed()))
                .forEach(place -> {
                    int depth = 0;
                    while (depth < busyUntil.size() && busyUntil.get(depth) > place.start()) {
                        depth++;
                    }
                    if (depth == busyUntil.size()) {
                        busyUntil.add(place.end());
                    } else {
                        busyUntil.set(depth, place.end());
                    }
                    deepened.add(new Placed(claims.get(place.claimId()), place.start(), place.end(), depth,
                            seen.add(place.claimId())));
                });
        return deepened;
    }
}

package org.touchstone.web.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.SearchRecord;
import org.touchstone.claim.SuggestedWording;
import org.touchstone.clearing.Clearing;
import org.touchstone.clearing.Memo;
import org.touchstone.clearing.OpenPoint;
import org.touchstone.clearing.SeeClearing.Point;
import org.touchstone.clearing.SeeClearing.Seen;
import org.touchstone.publication.RichText;
import org.touchstone.publication.SetAsideList;
import org.touchstone.web.clearing.Block.Look;
import org.touchstone.web.clearing.Block.Run;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;

/** The sentences of a memo, and the memo as a document. */
@Named("memoWords")
@ApplicationScoped
public class MemoWords {

    @Inject
    private Sentences say;

    @Inject
    private Days days;

    @Inject
    private RichText richText;

    /** Whether the PDF would show boxes for letters of the draft. */
    public boolean boxed(Memo memo) {
        return memo.paragraphs().stream().flatMap(paragraph -> paragraph.pieces().stream()).map(Memo.Piece::text)
                .anyMatch(text -> !PdfType.isFor(text));
    }

    /** Whether it is cleared, by whom and with how many points open. */
    public String standing(Memo memo) {
        Seen seen = memo.seen();
        Clearing clearing = seen.clearing();
        if (clearing == null || !clearing.cleared()) {
            return say.words("clearing.standing.OPEN", seen.review().draft().number());
        }
        return say.words("clearing.standing." + seen.standing(), clearing.draftNumber(),
                clearing.clearedBy().map(memo::name).orElse("–"), clearing.clearedAt().map(days::fullTimeOf).orElse(""),
                clearing.openPoints());
    }

    /** What is open, in a sentence. */
    public String open(OpenPoint point) {
        return say.words("clearing.point." + point.what(), point.number());
    }

    /** Who lets it stand and why, or that it blocks. */
    public String stands(Point point, Memo memo) {
        return point.stand() == null ? say.words("clearing.blocks")
                : say.words("clearing.letBy", memo.name(point.stand().letBy()), point.stand().reason());
    }

    /** What came out of a claim, in a word or two. */
    public String finding(Memo.Finding finding) {
        Claim claim = finding.claim();
        if (claim.state() == ClaimState.CLOSED) {
            return claim.closing().map(closing -> say.words("memo.closed",
                    say.word("claim.closedAs", closing.closedAs()), closing.reason())).orElse("");
        }
        String state = say.word("state", claim.state());
        return finding.rating() == null ? state
                : claim.state() == ClaimState.APPROVED ? finding.rating().label()
                : say.words("memo.notApproved", finding.rating().label(), state);
    }

    /** A citation: what it is, how it is used, where in it, and when it was read. */
    public String cited(Memo.Cited cited) {
        var words = new StringBuilder();
        words.append(say.word("claim.stance", cited.citation().stance())).append(": ")
                .append(cited.source().details().title());
        append(words, cited.source().details().publisher());
        append(words, cited.citation().locator());
        append(words, cited.citation().quote().isEmpty() ? "" : say.words("claim.quoted", cited.citation().quote()));
        append(words, say.words("claim.read", days.fullDay(cited.citation().accessedOn())));
        append(words, cited.source().details().address());
        append(words, cited.source().confidential() ? say.words("memo.confidential.mark") : "");
        return words.toString();
    }

    private static void append(StringBuilder words, String more) {
        if (!more.isEmpty()) {
            words.append(" · ").append(more);
        }
    }

    /** What was looked for in vain, or with success. */
    public String searched(SearchRecord search) {
        return say.words("memo.searched", search.lookedFor(), search.place(), days.fullDay(search.searchedOn()));
    }

    /** The suggested wording and what was said to it; empty when none was suggested. */
    public String suggested(Memo.Finding finding, Memo memo) {
        return finding.claim().suggestedWording().map(suggested -> say.words("memo.suggested", suggested.words())
                + " " + answer(suggested, memo)).map(String::strip).orElse("");
    }

    private String answer(SuggestedWording suggested, Memo memo) {
        String taken = suggested.taken() ? " " + say.words("wording.taken", suggested.inDraft()) : "";
        return (suggested.answer() == null ? say.words("memo.suggested.waits")
                : say.words("memo.suggested." + suggested.answer(), memo.name(suggested.answeredBy()),
                suggested.reason())).strip() + taken;
    }

    /** The note beside the text: the finding, and what could stand there instead. */
    public String note(Memo.Finding finding) {
        String suggested = finding.claim().suggestedWording().filter(made -> !made.taken())
                .filter(made -> made.answer() != SuggestedWording.Answer.DECLINED)
                .map(made -> " " + say.words("memo.suggested", made.words())).orElse("");
        return finding(finding) + "." + suggested;
    }

    /** Who claims it, where that is known. */
    public @Nullable String claimant(Memo.Finding finding) {
        String claimant = finding.claim().words().claimant();
        return claimant.isEmpty() ? null : finding.claim().words().kind() == ClaimKind.STATEMENT
                ? say.words("memo.claimant", claimant) : say.words("memo.claimant.said", claimant,
                say.word("claim.attribution", finding.claim().words().attribution()));
    }

    /** Which draft it is of, and when it was made. */
    public String about(Memo memo) {
        var draft = memo.seen().review().draft();
        return say.words("memo.about", draft.number(), draft.sha256().hex(), days.fullTimeOf(memo.at()));
    }

    /** That confidential sources are in it, or that none are. */
    public String confidential(Memo memo) {
        return say.words(memo.confidential() ? "memo.confidential.in" : "memo.confidential.out");
    }

    /** The memo from above to below. */
    List<Block> blocks(Memo memo) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, say.words("memo.title", memo.details().title())));
        if (!memo.details().byline().isEmpty()) {
            blocks.add(Block.line(memo.details().byline(), Look.PLAIN));
        }
        blocks.add(Block.line(about(memo), Look.SOFT));
        blocks.add(Block.line(standing(memo), Look.STRONG));
        blocks.add(Block.line(confidential(memo), Look.SOFT));
        points(memo, blocks);
        unread(memo, blocks);
        blocks.add(new Block.Heading(2, say.words("memo.text")));
        memo.paragraphs().forEach(paragraph -> blocks.add(beside(paragraph, memo)));
        blocks.add(new Block.Heading(2, say.words("memo.claims", memo.findings().size())));
        memo.findings().forEach(finding -> claim(finding, memo, blocks));
        setAside(memo, blocks);
        return blocks;
    }

    private void points(Memo memo, List<Block> blocks) {
        List<Point> points = memo.seen().points();
        blocks.add(new Block.Heading(2, say.words("memo.points", points.size())));
        if (points.isEmpty()) {
            blocks.add(Block.line(say.words("memo.points.none"), Look.PLAIN));
        }
        points.forEach(point -> blocks.add(Block.bullet(new Run(open(point.open()) + " ", Look.STRONG),
                new Run(about(point, memo) + stands(point, memo), Look.PLAIN))));
    }

    /** The wording of the claim a point is about, with a blank after it; empty for any other. */
    public String about(Point point, Memo memo) {
        return memo.findings().stream().filter(finding -> point.equals(finding.point())).findFirst()
                .map(finding -> "“" + finding.claim().words().wording() + "” ").orElse("");
    }

    private void unread(Memo memo, List<Block> blocks) {
        if (!memo.unread().isEmpty()) {
            blocks.add(new Block.Heading(2, say.words("memo.unread", memo.unread().size())));
            blocks.add(Block.line(say.words("memo.unread.said"), Look.PLAIN));
            memo.unread().forEach(sentence -> blocks.add(Block.bullet(new Run(sentence, Look.UNREAD))));
        }
    }

    private Block beside(Memo.Paragraph paragraph, Memo memo) {
        var runs = new ArrayList<Run>();
        for (Memo.Piece piece : paragraph.pieces()) {
            runs.add(new Run(piece.text(), piece.unread() ? Look.UNREAD : piece.claimed() ? Look.CLAIMED : Look.PLAIN));
            if (!piece.notes().isEmpty()) {
                runs.add(new Run(String.join(", ", piece.notes().stream().map(Object::toString).toList()),
                        Look.RAISED));
            }
        }
        return new Block.Beside(runs, paragraph.heading() || paragraph.headline(), paragraph.notes().stream()
                .flatMap(number -> memo.finding(number).stream())
                .map(finding -> new Block.Note(Integer.toString(finding.number()), note(finding))).toList());
    }

    private void claim(Memo.Finding finding, Memo memo, List<Block> blocks) {
        blocks.add(new Block.Heading(3, finding.number() + "  " + finding.claim().words().wording()));
        String claimant = claimant(finding);
        if (claimant != null) {
            blocks.add(Block.line(claimant, Look.SOFT));
        }
        blocks.add(Block.line(finding(finding), Look.STRONG));
        finding.claim().verdict().ifPresent(verdict ->
                blocks.add(Block.line(richText.plain(verdict.rationale()), Look.PLAIN)));
        finding.cited().forEach(cited -> blocks.add(Block.bullet(new Run(cited(cited), Look.PLAIN))));
        finding.claim().searches().forEach(search -> blocks.add(Block.bullet(new Run(searched(search), Look.PLAIN))));
        String suggested = suggested(finding, memo);
        if (!suggested.isEmpty()) {
            blocks.add(Block.line(suggested, Look.PLAIN));
        }
        if (finding.point() != null) {
            blocks.add(Block.line(open(finding.point().open()) + " " + stands(finding.point(), memo), Look.SOFT));
        }
    }

    private void setAside(Memo memo, List<Block> blocks) {
        SetAsideList list = memo.seen().review().setAside();
        if (list.sentences().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, say.words("memo.setAside", list.sentences().size())));
        list.sentences().forEach(sentence -> blocks.add(Block.bullet(
                new Run(mark(sentence.kind()) + ": ", Look.STRONG), new Run(sentence.words(), Look.PLAIN),
                new Run(sentence.reason().isEmpty() ? "" : " · " + sentence.reason(), Look.SOFT))));
    }

    private String mark(MarkKind kind) {
        return say.word("mark", kind);
    }
}

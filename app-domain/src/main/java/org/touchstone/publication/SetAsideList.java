package org.touchstone.publication;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkKind;
import org.touchstone.article.Sha256;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClosedAs;
import org.touchstone.newsroom.MemberId;

/**
 * Everything of an article that gets no verdict: sentences set aside and claims closed. A second person signs for it as
 * one list; any change of the list makes the signature void.
 */
public record SetAsideList(List<Sentence> sentences, List<Closed> claims) {

    /**
     * A sentence set aside.
     *
     * @param place counted from 0
     */
    public record Sentence(int place, String words, MarkKind kind, String reason, MemberId by) {
    }

    /** A claim closed. */
    public record Closed(int number, String wording, ClosedAs closedAs, @Nullable Integer duplicateOf, String reason,
                         MemberId by) {
    }

    /** Gathers the list from the draft's marks and the article's claims. */
    static SetAsideList of(Draft draft, List<Mark> marks, List<Claim> claims) {
        var sentences = marks.stream().filter(Mark::setsAside)
                .map(mark -> new Sentence(mark.sentence(), draft.sentence(mark.sentence()), kind(mark), mark.reason(),
                        mark.markedBy()))
                .toList();
        var closed = claims.stream()
                .flatMap(claim -> claim.closing().stream().map(closing -> new Closed(claim.number(),
                        claim.words().wording(), closing.closedAs(),
                        claims.stream().filter(other -> other.claimId().equals(closing.duplicateOf()))
                                .map(Claim::number).findFirst().orElse(null),
                        closing.reason(), closing.closedBy())))
                .toList();
        return new SetAsideList(sentences, closed);
    }

    private static MarkKind kind(Mark mark) {
        MarkKind kind = mark.kind();
        return kind == null ? MarkKind.READ : kind;
    }

    public boolean isEmpty() {
        return sentences.isEmpty() && claims.isEmpty();
    }

    public int size() {
        return sentences.size() + claims.size();
    }

    /** Whether this member set aside or closed any of it, and so may not sign for it. */
    public boolean decidedBy(MemberId member) {
        return sentences.stream().anyMatch(sentence -> sentence.by().equals(member))
                || claims.stream().anyMatch(claim -> claim.by().equals(member));
    }

    /** What a signature is bound to: the words and who said what of them, never where they stand. */
    public Sha256 digest() {
        return Sha256.of(Json.canonical(Json.object(
                "sentences", sentences.stream().sorted(Comparator.comparing(Sentence::words)
                        .thenComparing(Sentence::kind).thenComparing(Sentence::reason)
                        .thenComparing(one -> one.by().value())).map(one -> (Object) Json.object("words",
                        one.words(), "kind", one.kind().name(), "reason", one.reason(), "by", one.by().value()))
                        .toList(),
                "claims", claims.stream().map(one -> (Object) Json.object("number", one.number(), "wording",
                        one.wording(), "closedAs", one.closedAs().name(), "duplicateOf", one.duplicateOf(), "reason",
                        one.reason(), "by", one.by().value())).toList())));
    }
}

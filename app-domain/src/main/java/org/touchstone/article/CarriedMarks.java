package org.touchstone.article;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.touchstone.language.changes.Changes;

/**
 * The marks that stay when a next draft comes in: those of sentences whose words are beyond doubt the same, letter by
 * letter. All others are unread again, because a mark says something of exactly the words it was made on.
 */
public final class CarriedMarks {

    private CarriedMarks() {
    }

    /**
     * @param marks of the earlier draft
     * @param claimsStay whether the claims that stand on a sentence of the earlier draft are all carried over; a
     *     sentence whose rest was read is unread again when they are not
     * @return new marks of the later draft, at most one a sentence
     */
    public static List<Mark> of(Draft earlier, Draft later, Changes changes, Collection<Mark> marks,
                                IntPredicate claimsStay) {
        return marks.stream()
                .filter(mark -> mark.kind() != null && (mark.setsAside() || claimsStay.test(mark.sentence())))
                .flatMap(mark -> changes.there(mark.sentence()).stream()
                        .filter(place -> earlier.sentence(mark.sentence()).equals(later.sentence(place)))
                        .mapToObj(place -> mark.on(new MarkId(later.draftId(), place))))
                .toList();
    }
}

package org.touchstone.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.touchstone.intake.Details;
import org.touchstone.intake.Extracted;
import org.touchstone.intake.Kind;
import org.touchstone.intake.Lead;
import org.touchstone.intake.LeftOut;

/**
 * What reading a document found beside its text: a piece that was left out, or a comment or note of the writer.
 *
 * @param place counted from 0, never given to another piece of the same arrival
 * @param kind why it was left out, or LEAD_COMMENT or LEAD_NOTE
 * @param author who left a comment, or empty
 * @param at the code point of the text it stands at
 */
@Embeddable
public record ArrivalPiece(int place, String kind, String text, String author, @Column(name = "at_point") int at) {

    /** More pieces than this nobody looks through. */
    static final int MOST = 500;
    private static final String LEAD = "LEAD_";

    /** Whether it is the writer's comment or note. */
    public boolean lead() {
        return kind.startsWith(LEAD);
    }

    static List<ArrivalPiece> of(Extracted extracted) {
        List<ArrivalPiece> pieces = new ArrayList<>();
        extracted.leads().stream().limit(MOST).forEach(lead -> pieces.add(new ArrivalPiece(pieces.size(),
                LEAD + lead.kind().name(), storable(lead.text()), storable(lead.author()), lead.at())));
        extracted.leftOut().stream().limit(MOST).forEach(left -> pieces.add(new ArrivalPiece(pieces.size(),
                left.why().name(), storable(left.text()), "", left.at())));
        return pieces;
    }

    private static String storable(String text) {
        return text.replace("\0", "");
    }

    /** The document as it was read, as far as taking pieces back needs it. */
    static Extracted whole(String text, Collection<ArrivalPiece> pieces) {
        return new Extracted(Kind.TXT, text, Details.NONE, pieces.stream().filter(piece -> !piece.lead())
                .sorted(Comparator.comparingInt(ArrivalPiece::place)).map(ArrivalPiece::leftOut).toList(), List.of(),
                leads(pieces));
    }

    private static List<Lead> leads(Collection<ArrivalPiece> pieces) {
        return pieces.stream().filter(ArrivalPiece::lead).sorted(Comparator.comparingInt(ArrivalPiece::place))
                .map(piece -> new Lead(piece.text, piece.author, piece.at,
                        Lead.Kind.valueOf(piece.kind.substring(LEAD.length())))).toList();
    }

    /** The same at another point of the text. */
    ArrivalPiece at(int other) {
        return new ArrivalPiece(place, kind, text, author, other);
    }

    LeftOut leftOut() {
        return new LeftOut(text, LeftOut.Why.valueOf(kind), at);
    }
}

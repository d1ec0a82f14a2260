package org.touchstone.web.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.touchstone.language.WordDifference;

/** Writes two short texts as one, with what was taken out and what was put in told apart. */
@Named("differences")
@ApplicationScoped
public class Differences {

    /** HTML of which the texts are the only words. */
    public String html(String before, String now) {
        var out = new Markup();
        for (WordDifference.Stretch piece : WordDifference.between(before, now)) {
            switch (piece.kind()) {
                case SAME -> out.text(piece.text());
                case REMOVED -> out.open("del").tag().text(piece.text()).close("del");
                case ADDED -> out.open("ins").tag().text(piece.text()).close("ins");
            }
        }
        return out.toString();
    }
}

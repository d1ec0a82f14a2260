package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.touchstone.newsroom.Notices;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** What the member is told on their desk. */
@Named("notices")
@RequestScoped
public class NoticesShown {

    @Inject
    private CurrentMember current;

    @Inject
    private Notices notices;

    @Inject
    private Sentences sentences;

    /** One notice, in a sentence. */
    public record Told(long number, String sentence, Instant made) {
    }

    /** Those not dismissed yet, newest first. */
    public List<Told> getAll() {
        return notices.undismissedOf(current.get().memberId()).stream()
                .map(notice -> new Told(notice.noticeId(),
                        sentences.words("notice." + notice.key(), notice.arguments().toArray()), notice.made()))
                .toList();
    }
}

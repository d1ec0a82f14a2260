package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Undoes the member's own last change of the marks of sentences, all of one act together or none. */
@Dependent
public class UndoMarks {

    private final Articles articles;
    private final Drafts drafts;
    private final Marks marks;
    private final Event<MarkEvent> events;
    private final Clock clock;

    @Inject
    public UndoMarks(Articles articles, Drafts drafts, Marks marks, Event<MarkEvent> events, Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param sentence counted from 0
     * @param left the revision of its mark that the act left
     */
    public record Marked(int sentence, int left) {
    }

    /**
     * @throws Refusal.NotNow when one of them was marked since, or the draft is not worked on any more
     * @throws Refusal.NotAllowed when somebody else set one of them
     */
    @Transactional
    public void undo(Member member, DraftId draftId, List<Marked> set) {
        member.must(Ability.MARK_SENTENCE);
        Draft draft = drafts.withId(draftId).orElseThrow(() -> new Refusal.NotFound("draft"));
        Article article = articles.forWork(draft.articleId());
        if (draft.number() != article.latestDraft()) {
            throw new Refusal.NotNow("draft.notLatest");
        }
        Instant now = clock.instant();
        List<Mark> known = marks.forChange(draftId);
        set.stream().sorted(Comparator.comparingInt(Marked::sentence)).forEach(one -> {
            MarkEvent event = known.stream().filter(mark -> mark.sentence() == one.sentence()).findFirst()
                    .orElseThrow(() -> new Refusal.NotFound("sentence"))
                    .undo(one.left(), draft.articleId(), member, now);
            if (event != null) {
                events.fire(event);
            }
        });
    }
}

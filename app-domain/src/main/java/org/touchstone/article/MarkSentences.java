package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Marks one sentence, or several at once, or clears their marks. */
@Dependent
public class MarkSentences {

    private final Articles articles;
    private final Drafts drafts;
    private final Marks marks;
    private final Event<MarkEvent> events;
    private final Clock clock;

    @Inject
    public MarkSentences(Articles articles, Drafts drafts, Marks marks, Event<MarkEvent> events, Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param sentence counted from 0
     * @param base the revision of the mark that the member saw; 0 when there was none
     */
    public record Chosen(int sentence, int base) {
    }

    /**
     * @param kind what the sentences were found to be, or null to clear them
     * @param reason why, needed to waive
     * @throws Refusal.Stale when somebody else marked one of them meanwhile; then none is changed
     */
    @Transactional
    public void mark(Member member, DraftId draftId, List<Chosen> chosen, @Nullable MarkKind kind,
                     @Nullable String reason) {
        member.must(Ability.MARK_SENTENCE);
        Draft draft = drafts.withId(draftId).orElseThrow(() -> new Refusal.NotFound("draft"));
        Article article = articles.forWork(draft.articleId());
        if (draft.number() != article.latestDraft()) {
            throw new Refusal.NotNow("draft.notLatest");
        }
        if (chosen.isEmpty()) {
            throw new Refusal.Invalid("sentence", "mark.nothingChosen");
        }
        Instant now = clock.instant();
        Map<Integer, Mark> known = marks.forChange(draftId).stream()
                .collect(Collectors.toMap(Mark::sentence, Function.identity()));
        chosen.stream().sorted(Comparator.comparingInt(Chosen::sentence)).forEach(one -> {
            if (one.sentence() < 0 || one.sentence() >= draft.sentences().size()) {
                throw new Refusal.NotFound("sentence");
            }
            MarkEvent event = known
                    .computeIfAbsent(one.sentence(), place -> fresh(new MarkId(draftId, place), member, now))
                    .set(kind, reason, one.base(), draft.articleId(), member, now);
            if (event != null) {
                events.fire(event);
            }
        });
    }

    private Mark fresh(MarkId markId, Member member, Instant now) {
        var mark = new Mark(markId, member, now);
        marks.add(mark);
        return mark;
    }
}

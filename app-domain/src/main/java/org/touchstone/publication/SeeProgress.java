package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member how far each article is. */
@Dependent
public class SeeProgress {

    private final Progress progress;

    @Inject
    public SeeProgress(Progress progress) {
        this.progress = progress;
    }

    @Transactional
    public Progress.Page see(Member member, Progress.Question question) {
        member.must(Ability.READ_DESK);
        return progress.find(question);
    }
}

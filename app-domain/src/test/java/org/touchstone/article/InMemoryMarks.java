package org.touchstone.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks for tests. */
public class InMemoryMarks implements Marks {

    private final Map<MarkId, Mark> marks = new HashMap<>();

    @Override
    public void add(Mark mark) {
        marks.put(mark.markId(), mark);
    }

    @Override
    public Optional<Mark> withId(MarkId markId) {
        return Optional.ofNullable(marks.get(markId));
    }

    @Override
    public List<Mark> ofDraft(DraftId draftId) {
        return marks.values().stream().filter(mark -> mark.markId().draftId().equals(draftId))
                .sorted(Comparator.comparingInt(Mark::sentence)).toList();
    }
}

package org.touchstone.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;

/** Sources for tests. */
public class InMemorySources implements Sources {

    private final Map<SourceId, Source> sources = new LinkedHashMap<>();
    private long last;

    @Override
    public SourceId nextId() {
        return new SourceId(++last);
    }

    @Override
    public void add(Source source) {
        sources.put(source.sourceId(), source);
    }

    @Override
    public Optional<Source> withId(SourceId sourceId) {
        return Optional.ofNullable(sources.get(sourceId));
    }

    @Override
    public List<Source> withIds(Collection<SourceId> sourceIds) {
        return sources.values().stream().filter(source -> sourceIds.contains(source.sourceId())).toList();
    }

    @Override
    public List<Source> atAddress(String address, MemberId member) {
        return sources.values().stream().filter(source -> source.details().address().equals(address))
                .filter(source -> source.mayBeSeenBy(member)).toList();
    }

    @Override
    public Source forChange(SourceId sourceId) {
        return withId(sourceId).orElseThrow(() -> new Refusal.NotFound("source"));
    }
}

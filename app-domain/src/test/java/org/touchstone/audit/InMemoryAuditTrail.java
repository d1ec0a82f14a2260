package org.touchstone.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit's chains for tests, which may do to them what nobody should. */
public class InMemoryAuditTrail implements AuditTrail {

    private final Map<Long, List<AuditEntry>> chains = new TreeMap<>();
    private final Map<Long, ChainHead> heads = new TreeMap<>();

    /** The chain's entries, open to tampering. */
    public List<AuditEntry> rows(long chain) {
        return chains.computeIfAbsent(chain, none -> new ArrayList<>());
    }

    /** How many entries all chains have. */
    public int size() {
        return chains.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public ChainHead holdHead(long chain) {
        return head(chain);
    }

    @Override
    public void append(AuditEntry entry) {
        long chain = entry.entryId().chain();
        rows(chain).add(entry);
        heads.put(chain, new ChainHead(chain, entry.entryId().number(), entry.hash()));
    }

    @Override
    public ChainHead head(long chain) {
        return heads.getOrDefault(chain, ChainHead.beginning(chain));
    }

    @Override
    public List<Long> chains() {
        return List.copyOf(heads.keySet());
    }

    @Override
    public Stream<AuditEntry> entries(long chain) {
        return List.copyOf(rows(chain)).stream();
    }

    @Override
    public long count(@Nullable Long chain) {
        return newest(chain, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public List<AuditEntry> newest(@Nullable Long chain, int offset, int limit) {
        return chains.values().stream().flatMap(List::stream)
                .filter(entry -> chain == null || entry.entryId().chain() == chain)
                .sorted(Comparator.comparing(AuditEntry::doneAt).reversed()).skip(offset).limit(limit).toList();
    }
}

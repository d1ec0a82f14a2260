package org.touchstone.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.Member;

/** Recomputes every chain and names the first entry of each that is not what it was. */
@Dependent
public class VerifyAudit {

    private final AuditTrail trail;

    @Inject
    public VerifyAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What was found.
     *
     * @param entries how many entries were read
     * @param chains how many chains they form
     * @param faults the first fault of each chain that has one
     */
    public record Finding(long entries, int chains, List<Fault> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /** A chain's first entry that cannot be trusted, and why. */
    public record Fault(long chain, long number, Reason reason) {
    }

    /** Why an entry cannot be trusted. */
    public enum Reason {
        /** Its columns do not give its hash. */
        ALTERED,
        /** An entry before it is missing, or was put in. */
        BROKEN,
        /** The chain ends before its recorded head, or after it. */
        CUT
    }

    @Transactional
    public Finding verify(Member member) {
        member.must(Ability.READ_AUDIT);
        long read = 0;
        var faults = new ArrayList<Fault>();
        // the newsroom's last, as acts write to them: so that none waits for this while this waits for it
        List<Long> chains = trail.chains().stream().sorted(Comparator
                .comparing((Long chain) -> chain == Happening.NEWSROOM_CHAIN).thenComparing(chain -> chain)).toList();
        for (long chain : chains) {
            var reader = new Reader(trail.head(chain));
            Optional<Fault> fault = read(reader);
            if (fault.filter(found -> found.reason() == Reason.CUT).isPresent()) {
                // entries may have come in between the two looks: once more, while none can
                reader = new Reader(trail.holdHead(chain));
                fault = read(reader);
            }
            fault.ifPresent(faults::add);
            read += reader.count;
        }
        faults.sort(Comparator.comparingLong(Fault::chain));
        return new Finding(read, chains.size(), faults);
    }

    private Optional<Fault> read(Reader reader) {
        try (Stream<AuditEntry> entries = trail.entries(reader.recorded.chain())) {
            return reader.read(entries.iterator());
        }
    }

    private static final class Reader {

        private final ChainHead recorded;
        private ChainHead at;
        private long count;

        Reader(ChainHead recorded) {
            this.recorded = recorded;
            this.at = ChainHead.beginning(recorded.chain());
        }

        Optional<Fault> read(Iterator<AuditEntry> entries) {
            Optional<Fault> first = Optional.empty();
            while (entries.hasNext()) {
                AuditEntry entry = entries.next();
                count++;
                if (first.isEmpty()) {
                    first = fault(entry).map(reason -> new Fault(recorded.chain(), entry.entryId().number(), reason));
                }
                at = new ChainHead(recorded.chain(), entry.entryId().number(), entry.hash());
            }
            if (first.isEmpty() && !at.equals(recorded)) {
                return Optional.of(new Fault(recorded.chain(), cut(), Reason.CUT));
            }
            return first;
        }

        /** The first entry that is missing or too many; the last one when it is another than the recorded. */
        private long cut() {
            return at.number() == recorded.number() ? at.number() : Math.min(at.number(), recorded.number()) + 1;
        }

        private Optional<Reason> fault(AuditEntry entry) {
            if (!entry.computedHash().equals(entry.hash())) {
                return Optional.of(Reason.ALTERED);
            }
            if (entry.entryId().number() != at.number() + 1 || !entry.previous().equals(at.hash())) {
                return Optional.of(Reason.BROKEN);
            }
            return Optional.empty();
        }
    }
}

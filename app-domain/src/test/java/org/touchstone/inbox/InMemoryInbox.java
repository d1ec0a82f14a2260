package org.touchstone.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.claim.ClaimId;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;

/** Inboxes, choices, outbox and postbox for tests. */
public class InMemoryInbox implements Inbox, LetterChoices, Outbox, Postbox {

    private record Waiting(MemberId memberId, Instant due, int tries) {
    }

    /** One letter that was handed over. */
    public record Posted(String to, List<Long> items) {
    }

    private final Map<Long, InboxItem> items = new TreeMap<>();
    private final Map<MemberId, LetterChoice> choices = new HashMap<>();
    private final Map<Long, Waiting> waiting = new TreeMap<>();
    private final Map<Long, Outcome> ended = new TreeMap<>();
    public final List<Posted> posted = new ArrayList<>();
    /** Whether somebody carries letters. */
    public boolean carried;
    /** Whether handing over fails. */
    public boolean failing;

    /** Everything in the member's inbox, oldest first. */
    public List<Concern> concerns(Member member) {
        return items.values().stream().filter(item -> member.is(item.memberId())).map(InboxItem::concern).toList();
    }

    public Map<Long, Outcome> ended() {
        return ended;
    }

    @Override
    public long nextId() {
        return items.size() + 1L;
    }

    @Override
    public void add(InboxItem item) {
        items.put(item.itemId(), item);
    }

    @Override
    public Optional<InboxItem> withId(long itemId) {
        return Optional.ofNullable(items.get(itemId));
    }

    @Override
    public boolean hasUnread(MemberId memberId, Concern concern, ClaimId claimId) {
        return items.values().stream().anyMatch(item -> item.memberId().equals(memberId) && !item.isRead()
                && item.concern() == concern && item.claimId().equals(claimId));
    }

    @Override
    public void undone(MemberId memberId, Concern concern, ClaimId claimId, Instant at) {
        items.values().stream().filter(item -> item.memberId().equals(memberId) && item.concern() == concern
                && item.claimId().equals(claimId)).forEach(item -> item.mark(true, at));
    }

    @Override
    public Page find(MemberId memberId, boolean unreadOnly, int page) {
        List<Row> rows = items.values().stream().filter(item -> item.memberId().equals(memberId))
                .filter(item -> !unreadOnly || !item.isRead())
                .sorted(Comparator.comparing(InboxItem::itemId).reversed())
                .map(item -> new Row(item.itemId(), item.concern(), item.claimId(), 0, "", "", 0, "", item.due(),
                        item.made(), item.isRead())).toList();
        return new Page(rows, rows.size(), 1);
    }

    @Override
    public int unread(MemberId memberId) {
        return find(memberId, true, 1).rows().size();
    }

    @Override
    public void readAll(MemberId memberId, Instant until, Instant at) {
        items.values().stream().filter(item -> item.memberId().equals(memberId) && !item.made().isAfter(until))
                .forEach(item -> item.mark(true, at));
    }

    @Override
    public List<InboxItem> remind(LocalDate due, Instant at) {
        return List.of();
    }

    @Override
    public LetterChoice of(MemberId memberId) {
        return choices.getOrDefault(memberId, LetterChoice.FIRST);
    }

    @Override
    public void keep(MemberId memberId, LetterChoice choice) {
        choices.put(memberId, choice);
    }

    @Override
    public void put(long itemId, MemberId memberId, Instant due) {
        waiting.put(itemId, new Waiting(memberId, due, 0));
    }

    @Override
    public Optional<Due> take(Instant now) {
        return waiting.values().stream().filter(one -> !one.due.isAfter(now)).findFirst().map(first -> {
            List<Map.Entry<Long, Waiting>> mine = waiting.entrySet().stream()
                    .filter(one -> one.getValue().memberId.equals(first.memberId) && !one.getValue().due.isAfter(now))
                    .toList();
            return new Due(first.memberId, mine.stream().map(one -> items.get(one.getKey())).toList(),
                    mine.stream().mapToInt(one -> one.getValue().tries).max().orElse(0));
        });
    }

    @Override
    public void putOff(Due due, Instant again) {
        due.items().forEach(item -> waiting.computeIfPresent(item.itemId(),
                (number, one) -> new Waiting(one.memberId, again, one.tries + 1)));
    }

    @Override
    public void end(List<InboxItem> done, Outcome outcome, Instant at) {
        done.forEach(item -> {
            waiting.remove(item.itemId());
            ended.put(item.itemId(), outcome);
        });
    }

    @Override
    public boolean open() {
        return carried;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public void post(Member to, List<InboxItem> about) throws NotTaken {
        if (failing) {
            throw new NotTaken("nobody there", new IllegalStateException());
        }
        posted.add(new Posted(to.email(), about.stream().map(InboxItem::itemId).toList()));
    }
}

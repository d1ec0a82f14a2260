package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.DraftId;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Rating;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.Sources;

/** Shows a member one claim with everything that belongs to it. */
@Dependent
public class ReadClaim {

    private final Workbench bench;
    private final Claims claims;
    private final ClaimRevisions revisions;
    private final Sources sources;
    private final Notes notes;
    private final HalfWrittenTexts halfWritten;
    private final Members members;

    @Inject
    public ReadClaim(Workbench bench, Claims claims, ClaimRevisions revisions, Sources sources, Notes notes,
                     HalfWrittenTexts halfWritten, Members members) {
        this.bench = bench;
        this.claims = claims;
        this.revisions = revisions;
        this.sources = sources;
        this.notes = notes;
        this.halfWritten = halfWritten;
        this.members = members;
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is none
     */
    @Transactional
    public ClaimSheet read(Member member, ClaimId claimId) {
        member.must(Ability.READ_DESK);
        Claim claim = claims.get(claimId);
        Evidence evidence = bench.evidence(claim);
        List<ClaimRevision> kept = revisions.ofClaim(claimId);
        Map<SourceId, Source> known = knownTo(member, claim, kept);
        List<HistoryStep> history = HistoryStep.of(kept, known::containsKey);
        List<Note> written = notes.ofClaim(claimId);
        List<HalfWritten> begun = halfWritten.ofClaim(claimId);
        List<Anchor> places = newestPlaces(claim);
        return new ClaimSheet(claimId, claim.articleId(), claim.number(), claim.revision(), claim.state(),
                claim.words(), claim.lapsed(), claim.attention().orElse(null), claim.reason(),
                claim.assignee().orElse(null),
                claim.due().orElse(null), claim.priority(), claim.waiting().orElse(null),
                claim.verdict().orElse(null), claim.approval().orElse(null), claim.closing().orElse(null),
                places.stream().map(Anchor::exact).toList(), places.isEmpty() ? -1 : places.get(0).start(),
                claim.standing(), wordsBefore(claim, places), claim.copyEdited(), evidence.ownDraft(),
                claim.suggestedWording().orElse(null),
                evidence.scale(), missing(claim, evidence), cited(claim, known), claim.searches(),
                written, begun, history, PossibleActs.of(claim, member).on(evidence), notApproved(claim, member),
                known, names(claim, history, written, begun));
    }

    /** The sources the claim speaks of or ever spoke of, without those the member may not know of. */
    private Map<SourceId, Source> knownTo(Member member, Claim claim, List<ClaimRevision> kept) {
        var spokenOf = new HashSet<>(HistoryStep.sources(kept));
        claim.citations().forEach(citation -> spokenOf.add(citation.sourceId()));
        claim.attention().ifPresent(attention -> spokenOf.add(attention.sourceId()));
        return spokenOf.isEmpty() ? Map.of() : sources.withIds(spokenOf).stream()
                .filter(source -> source.mayBeSeenBy(member.memberId()))
                .collect(Collectors.toMap(Source::sourceId, Function.identity()));
    }

    static List<Anchor> newestPlaces(Claim claim) {
        return claim.anchors().stream().map(Anchor::draftId).max(Comparator.comparingLong(DraftId::value))
                .map(claim::anchorsIn).orElse(List.of());
    }

    private static List<String> wordsBefore(Claim claim, List<Anchor> places) {
        return claim.anchors().stream().filter(anchor -> places.isEmpty()
                        || anchor.draftId().value() < places.get(0).draftId().value())
                .map(Anchor::draftId).max(Comparator.comparingLong(DraftId::value))
                .map(draftId -> claim.anchorsIn(draftId).stream().map(Anchor::exact).toList()).orElse(List.of());
    }

    private static Map<String, String> missing(Claim claim, Evidence evidence) {
        var missing = new LinkedHashMap<String, String>();
        for (Rating rating : evidence.scale().ratings()) {
            evidence.missing(rating.key(), claim.citations(), Set.copyOf(claim.searches()))
                    .ifPresent(key -> missing.put(rating.key(), key));
        }
        return missing;
    }

    private static List<ClaimSheet.Cited> cited(Claim claim, Map<SourceId, Source> known) {
        return claim.citations().stream().flatMap(citation -> Optional.ofNullable(known.get(citation.sourceId()))
                .map(source -> new ClaimSheet.Cited(citation, source)).stream()).toList();
    }

    private static @Nullable String notApproved(Claim claim, Member member) {
        return claim.state() == ClaimState.PROPOSED && member.may(Ability.APPROVE_VERDICT)
                ? PossibleActs.whoRefused(claim, ClaimAct.APPROVE, member).orElse(null) : null;
    }

    private Map<MemberId, Member> names(Claim claim, List<HistoryStep> history, List<Note> written,
                                        List<HalfWritten> begun) {
        var spokenOf = new HashSet<MemberId>();
        claim.assignee().ifPresent(spokenOf::add);
        history.forEach(step -> {
            spokenOf.add(step.by());
            step.changes().stream().filter(change -> change.field().equals("assignee"))
                    .flatMap(change -> List.of(change.before(), change.after()).stream())
                    .filter(number -> !number.isEmpty())
                    .forEach(number -> spokenOf.add(new MemberId(Long.parseLong(number))));
        });
        written.forEach(note -> {
            spokenOf.add(note.writtenBy());
            note.resolvedBy().ifPresent(spokenOf::add);
        });
        begun.forEach(text -> spokenOf.add(text.writer()));
        claim.citations().forEach(citation -> spokenOf.add(citation.citedBy()));
        claim.searches().forEach(search -> spokenOf.add(search.searchedBy()));
        claim.verdict().ifPresent(verdict -> spokenOf.add(verdict.proposedBy()));
        claim.approval().ifPresent(approval -> spokenOf.add(approval.approvedBy()));
        claim.closing().ifPresent(closing -> spokenOf.add(closing.closedBy()));
        claim.suggestedWording().ifPresent(suggested -> {
            spokenOf.add(suggested.suggestedBy());
            Optional.ofNullable(suggested.answeredBy()).ifPresent(spokenOf::add);
        });
        return members.withIds(spokenOf).stream().collect(Collectors.toMap(Member::memberId, Function.identity()));
    }
}

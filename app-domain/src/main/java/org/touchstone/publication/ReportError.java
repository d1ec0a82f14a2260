package org.touchstone.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Notices;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Token;

/**
 * Somebody who reads a published review says that something in it is wrong. They need no account; whose it is to answer
 * is decided at once: whoever published that edition, or else any editor.
 */
@Dependent
public class ReportError {

    private final Publications publications;
    private final ReaderReports reports;
    private final Members members;
    private final Notices notices;
    private final Clock clock;

    @Inject
    public ReportError(Publications publications, ReaderReports reports, Members members, Notices notices,
                       Clock clock) {
        this.publications = publications;
        this.reports = reports;
        this.members = members;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param claim the number of the claim it is about; null for the review as a whole
     * @param contact how the reader may be reached; may be empty
     * @return the receipt, which alone leads to what becomes of it
     * @throws Refusal.NotFound when there is no such review or claim
     * @throws Refusal.Gone when the review was withdrawn or withheld
     * @throws Refusal.Invalid when nothing, too much or something unstorable is written
     */
    @Transactional
    public Token report(String slug, @Nullable Integer claim, @Nullable String what, @Nullable String contact) {
        Publication publication = publications.withSlug(slug).orElseThrow(() -> new Refusal.NotFound("page"));
        publication.mustBeShown();
        Edition edition = publications.mustFind(new EditionId(publication.articleId(), publication.latestEdition()));
        if (claim != null && JsonText.objects(JsonText.object(edition.content()), "claims").stream()
                .noneMatch(known -> claim.equals(known.get("number")))) {
            throw new Refusal.NotFound("page");
        }
        Instant now = clock.instant();
        Token receipt = Token.fresh();
        Optional<MemberId> owner = owner(edition.publishedBy());
        reports.add(new ReaderReport(reports.nextId(), receipt.hash(), edition.editionId(), claim, what, contact,
                owner.orElse(null), now));
        owner.ifPresent(to -> notices.tell(to, now, "report", slug));
        return receipt;
    }

    private Optional<MemberId> owner(MemberId publisher) {
        return members.all().stream().filter(Member::active).filter(member -> member.may(Ability.PUBLISH))
                .min(Comparator.comparing((Member member) -> !member.is(publisher)))
                .map(Member::memberId);
    }
}

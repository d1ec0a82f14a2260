package org.touchstone.web.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.ClaimSheet;
import org.touchstone.claim.ReadClaim;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/**
 * Does something to a claim, once; when that was overtaken by what others did to it, says so as people read a claim.
 */
@RequestScoped
public class WithClaim {

    @Inject
    private CurrentMember current;

    @Inject
    private SentOnce once;

    @Inject
    private ReadClaim readClaim;

    @Inject
    private ClaimLines claimLines;

    @Inject
    private Sentences say;

    @Inject
    private Days days;

    /**
     * @throws Refusal.Overtaken in words
     */
    public void act(ClaimId claimId, Runnable act) {
        try {
            once.act(act);
        } catch (Refusal.Overtaken overtaken) {
            throw inWords(current.get(), claimId, overtaken);
        }
    }

    private Refusal.Overtaken inWords(Member member, ClaimId claimId, Refusal.Overtaken overtaken) {
        ClaimSheet sheet = readClaim.read(member, claimId);
        var words = new HistoryWords(sheet, claimLines.ofArticle(sheet.articleId()).stream()
                .collect(Collectors.toMap(claim -> claim.claimId().value(), ClaimLine::number)), say, days);
        return new Refusal.Overtaken(overtaken.conflicts().stream().map(words::told).toList());
    }
}

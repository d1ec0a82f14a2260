package org.touchstone.web.article;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.DraftId;
import org.touchstone.article.Drafts;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.MakeClaim;
import org.touchstone.language.Span;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/** What can be done to the text of a draft: marking sentences, and making claims of its words. */
@Path("drafts/{draft}")
@RequestScoped
public class DraftActs {

    private static final Pattern CHOSEN = Pattern.compile("([0-9]{1,9}):([0-9]{1,9})");

    @Inject
    private CurrentMember current;

    @Inject
    private MarkSentences markSentences;

    @Inject
    private MakeClaim makeClaim;

    @Inject
    private Drafts drafts;

    @Inject
    private ClaimLines claimLines;

    @Inject
    private DoOnce doOnce;

    @Inject
    private SentOnce once;

    @Inject
    private Answer answer;

    @Inject
    private Sentences say;

    /**
     * Marks sentences.
     *
     * @param chosen each sentence with the revision of its mark that was seen, {@code 5:0}
     * @param kind the mark; {@code CLEAR} to take it off
     * @param back the page to come back to
     */
    @POST
    @Path("marks")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response mark(@PathParam("draft") long draft, @FormParam("sentence") List<String> chosen,
                         @FormParam("kind") @Nullable String kind, @FormParam("reason") @Nullable String reason,
                         @FormParam("back") @Nullable String back) {
        MarkKind wanted = "CLEAR".equals(kind) ? null : Choices.of(MarkKind.class, "kind", kind);
        try {
            List<MarkSentences.Chosen> sentences = chosen.stream().map(DraftActs::chosen).toList();
            once.act(() -> markSentences.mark(current.get(), new DraftId(draft), sentences, wanted,
                    wanted != null && wanted.needsReason() ? reason : ""));
        } catch (Refusal.Stale stale) {
            throw stale.conflicts().isEmpty() ? stale : new Refusal.NotNow("mark.stale",
                    theirs(stale.conflicts().get(0).theirs()));
        }
        return answer.to(Choices.back(back), wanted == null ? "mark.cleared" : "mark.set");
    }

    /**
     * Makes a claim.
     *
     * @param start first code point of its words
     * @param end the code point after their last
     */
    @POST
    @Path("claims")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response claim(@PathParam("draft") long draft, @FormParam("start") int start, @FormParam("end") int end,
                          @FormParam("wording") @Nullable String wording, @FormParam("kind") @Nullable String kind,
                          @FormParam("claimant") @Nullable String claimant,
                          @FormParam("act-key") @Nullable String actKey, @FormParam("back") @Nullable String back) {
        Member member = current.get();
        if (start < 0 || end < start) {
            throw new Refusal.Invalid("selection", "anchor.outside");
        }
        ClaimKind known = Choices.optional(ClaimKind.class, "claimKind", kind);
        String page = Choices.page(back);
        return doOnce.once(actKey, member, () -> {
                    mustBeNew(new DraftId(draft), new Span(start, end), wording);
                    return makeClaim.make(member, new DraftId(draft), new Span(start, end), wording, known, claimant);
                })
                .map(ClaimId::value)
                .map(made -> answer.to(page.startsWith("/articles/") ? page + "?claim=" + made : "/claims/" + made,
                        "claim.made"))
                .orElseGet(() -> answer.to(page, "claim.madeBefore"));
    }

    /**
     * A form found again by going back is a new form to the server: what it would make a second time is refused.
     *
     * @throws Refusal.NotNow when an open claim says the same of the same words
     */
    private void mustBeNew(DraftId draftId, Span chosen, @Nullable String wording) {
        drafts.withId(draftId).filter(draft -> chosen.end() <= draft.length()).ifPresent(draft -> {
            Span words = draft.whole(chosen);
            String said = wording == null || wording.isBlank() ? draft.exact(words) : wording.strip();
            Set<ClaimId> there = claimLines.placesIn(draftId).stream()
                    .filter(place -> place.start() == words.start() && place.end() == words.end())
                    .map(ClaimLines.Place::claimId).collect(Collectors.toSet());
            if (there.isEmpty()) {
                return;
            }
            claimLines.ofArticle(draft.articleId()).stream()
                    .filter(claim -> there.contains(claim.claimId()) && claim.closedAs() == null
                            && claim.wording().equals(said))
                    .findFirst().ifPresent(claim -> {
                        throw new Refusal.NotNow("claim.thereAlready", Integer.toString(claim.number()));
                    });
        });
    }

    /** What somebody else found the sentence to be; a mark is no text that could be put together. */
    private String theirs(String kind) {
        return kind.isEmpty() ? say.words("reading.gutter.UNREAD") : say.word("mark", kind);
    }

    private static MarkSentences.Chosen chosen(String sent) {
        Matcher matcher = CHOSEN.matcher(sent);
        if (!matcher.matches()) {
            throw new Refusal.Invalid("sentence", "choice.unknown");
        }
        return new MarkSentences.Chosen(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}

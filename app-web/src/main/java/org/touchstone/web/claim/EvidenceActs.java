package org.touchstone.web.claim;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ChangeCitation;
import org.touchstone.claim.Citation;
import org.touchstone.claim.CiteSource;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ReadClaim;
import org.touchstone.claim.RecordSearch;
import org.touchstone.claim.RemoveCitation;
import org.touchstone.claim.Stance;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.AddSource;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/** What a claim leans on: sources cited, and searches recorded. */
@Path("claims/{n}")
@Consumes(APPLICATION_FORM_URLENCODED)
@RequestScoped
public class EvidenceActs {

    @PathParam("n")
    private long number;

    @FormParam("back")
    private @Nullable String back;

    @FormParam("stance")
    private @Nullable String stance;

    @FormParam("locator")
    private @Nullable String locator;

    @FormParam("quote")
    private @Nullable String quote;

    @FormParam("accessedOn")
    private @Nullable String accessedOn;

    @FormParam("note")
    private @Nullable String note;

    @Inject
    private CurrentMember current;

    @Inject
    private AddSource addSource;

    @Inject
    private CiteSource citeSource;

    @Inject
    private ChangeCitation changeCitation;

    @Inject
    private WithClaim with;

    @Inject
    private RemoveCitation removeCitation;

    @Inject
    private RecordSearch recordSearch;

    @Inject
    private ReadClaim readClaim;

    @Inject
    private DoOnce doOnce;

    @Inject
    private SentOnce once;

    @Inject
    private Answer answer;

    @Inject
    private Sentences say;

    @Inject
    private Days days;

    /** Cites a source that is kept already. */
    @POST
    @Path("cite")
    public Response cite(@FormParam("source") long source, @FormParam("act-key") @Nullable String actKey) {
        return cite(source, actKey, "claim.cited", use());
    }

    private Response cite(long source, @Nullable String actKey, String key, Citation.Use use) {
        Member member = current.get();
        doOnce.once(actKey, member, () -> {
            citeSource.cite(member, new ClaimId(number), new SourceId(source), use);
            return source;
        });
        return done(key);
    }

    /** Keeps a new source and cites it; where one is kept at the same address already, that one is cited. */
    @POST
    @Path("cite-new")
    public Response citeNew(@FormParam("kind") @Nullable String kind, @FormParam("title") @Nullable String title,
                            @FormParam("publisher") @Nullable String publisher,
                            @FormParam("origin") @Nullable String origin,
                            @FormParam("address") @Nullable String address,
                            @FormParam("confidential") @Nullable String confidential,
                            @FormParam("act-key") @Nullable String actKey) {
        Member member = current.get();
        Citation.Use use = use();
        var details = SourceDetails.of(Choices.of(SourceKind.class, "kind", kind), title, publisher, origin,
                address);
        try {
            doOnce.once(actKey, member, () -> {
                SourceId sourceId = addSource.add(member, details, confidential != null);
                citeSource.cite(member, new ClaimId(number), sourceId, use);
                return sourceId;
            });
            return done("claim.cited");
        } catch (AddSource.AlreadyKept kept) {
            return cite(kept.sourceId().value(), actKey, "claim.citedKept", use);
        }
    }

    /** @param revision what the form was filled from */
    @POST
    @Path("citations/{citation}/change")
    public Response change(@PathParam("citation") int citation, @FormParam("revision") int revision) {
        Member member = current.get();
        try {
            once.act(() -> changeCitation.change(member, new ClaimId(number), citation, revision, use()));
        } catch (Refusal.Stale stale) {
            throw inWords(member, stale);
        }
        return done("claim.citationChanged");
    }

    /** @param revision what the member had in sight */
    @POST
    @Path("citations/{citation}/remove")
    public Response remove(@PathParam("citation") int citation, @FormParam("revision") int revision) {
        var claimId = new ClaimId(number);
        with.act(claimId, () -> removeCitation.remove(current.get(), claimId, citation, revision));
        return done("claim.citationRemoved");
    }

    @POST
    @Path("search")
    public Response search(@FormParam("lookedFor") @Nullable String lookedFor,
                           @FormParam("place") @Nullable String place,
                           @FormParam("searchedOn") @Nullable String searchedOn,
                           @FormParam("act-key") @Nullable String actKey) {
        Member member = current.get();
        var on = Choices.day("searchedOn", searchedOn);
        doOnce.once(actKey, member, () -> {
            recordSearch.record(member, new ClaimId(number), lookedFor, place, on);
            return number;
        });
        return done("claim.searched");
    }

    private Citation.Use use() {
        return new Citation.Use(Choices.of(Stance.class, "stance", stance), locator, quote,
                Choices.day("accessedOn", accessedOn), note);
    }

    /** The same conflict, told as people read a citation. */
    private Refusal.Stale inWords(Member member, Refusal.Stale stale) {
        var words = new HistoryWords(readClaim.read(member, new ClaimId(number)), Map.of(), say, days);
        return new Refusal.Stale(stale.conflicts().stream().map(conflict -> new Refusal.Conflict(conflict.field(),
                told(words, conflict.before()), told(words, conflict.theirs()), told(words, conflict.yours())))
                .toList());
    }

    private static String told(HistoryWords words, String bound) {
        return bound.isEmpty() ? "" : words.citation(bound);
    }

    private Response done(String key) {
        return answer.to(back == null ? "/claims/" + number : Choices.back(back), key);
    }
}

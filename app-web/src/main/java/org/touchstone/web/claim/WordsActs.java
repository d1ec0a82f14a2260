package org.touchstone.web.claim;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.DraftId;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.ConfirmCopyEdit;
import org.touchstone.claim.CopyEditClaim;
import org.touchstone.claim.EditClaim;
import org.touchstone.claim.KeepHalfWritten;
import org.touchstone.claim.ReconfirmClaim;
import org.touchstone.claim.RecutClaim;
import org.touchstone.claim.Verdict;
import org.touchstone.claim.WriteNote;
import org.touchstone.language.Span;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;
import org.touchstone.publication.RichText;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/** What a claim says, where it stands, and what is written about it. */
@Path("claims/{n}")
@Consumes(APPLICATION_FORM_URLENCODED)
@RequestScoped
public class WordsActs {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    @PathParam("n")
    private long number;

    @FormParam("back")
    private @Nullable String back;

    @Inject
    private CurrentMember current;

    @Inject
    private EditClaim editClaim;

    @Inject
    private RecutClaim recutClaim;

    @Inject
    private CopyEditClaim copyEditClaim;

    @Inject
    private ConfirmCopyEdit confirmCopyEdit;

    @Inject
    private ReconfirmClaim reconfirmClaim;

    @Inject
    private WriteNote writeNote;

    @Inject
    private KeepHalfWritten keepHalfWritten;

    @Inject
    private DoOnce doOnce;

    @Inject
    private RichText richText;

    @Inject
    private SentOnce once;

    @Inject
    private Answer answer;

    /** @param revision what the form was filled from */
    @POST
    @Path("edit")
    public Response edit(@FormParam("revision") int revision, @FormParam("wording") @Nullable String wording,
                         @FormParam("kind") @Nullable String kind, @FormParam("claimant") @Nullable String claimant,
                         @FormParam("attribution") @Nullable String attribution,
                         @FormParam("attributionNote") @Nullable String attributionNote) {
        ClaimWords words = ClaimWords.of(wording, Choices.of(ClaimKind.class, "kind", kind), claimant,
                Choices.optional(Attribution.class, "attribution", attribution), attributionNote);
        once.act(() -> editClaim.edit(current.get(), new ClaimId(number), revision, words));
        return done("claim.edited");
    }

    /** Changes the wording of an approved claim as a declared copy edit. */
    @POST
    @Path("copy-edit")
    public Response copyEdit(@FormParam("revision") int revision, @FormParam("wording") @Nullable String wording,
                             @FormParam("kind") @Nullable String kind,
                             @FormParam("claimant") @Nullable String claimant,
                             @FormParam("attribution") @Nullable String attribution,
                             @FormParam("attributionNote") @Nullable String attributionNote) {
        ClaimWords words = ClaimWords.of(wording, Choices.of(ClaimKind.class, "kind", kind), claimant,
                Choices.optional(Attribution.class, "attribution", attribution), attributionNote);
        once.act(() -> copyEditClaim.edit(current.get(), new ClaimId(number), revision, words));
        return done("claim.copyEdited");
    }

    /** @param revision what the editor was shown */
    @POST
    @Path("confirm-copy-edit")
    public Response confirmCopyEdit(@FormParam("revision") int revision) {
        once.act(() -> confirmCopyEdit.confirm(current.get(), new ClaimId(number), revision));
        return done("claim.copyEditConfirmed");
    }

    /** @param places every stretch it is to stand on in this draft, {@code 120-180} in code points */
    @POST
    @Path("recut")
    public Response recut(@FormParam("revision") int revision, @FormParam("draft") long draft,
                          @FormParam("place") List<String> places) {
        List<Span> spans = places.stream().map(WordsActs::place).toList();
        once.act(() -> recutClaim.recut(current.get(), new ClaimId(number), revision, new DraftId(draft), spans));
        return done("claim.recut");
    }

    /** @param revision what the member was shown */
    @POST
    @Path("reconfirm")
    public Response reconfirm(@FormParam("revision") int revision) {
        once.act(() -> reconfirmClaim.reconfirm(current.get(), new ClaimId(number), revision));
        return done("claim.reconfirmed");
    }

    @POST
    @Path("note")
    public Response note(@FormParam("note") @Nullable String text, @FormParam("act-key") @Nullable String actKey) {
        Member member = current.get();
        doOnce.once(actKey, member, () -> writeNote.write(member, new ClaimId(number), text));
        keepHalfWritten.keep(member, new ClaimId(number), "note", "");
        return done("note.written");
    }

    /** Keeps what is being typed; says nothing to anybody. */
    @POST
    @Path("half-written")
    public Response keep(@FormParam("field") @Nullable String field, @FormParam("text") @Nullable String text) {
        keepHalfWritten.keep(current.get(), new ClaimId(number), field == null ? "" : field, text);
        return done("halfWritten.kept");
    }

    /** Shows a rationale as readers would see it; changes nothing. */
    @POST
    @Path("preview")
    public Response preview(@FormParam("rationale") @Nullable String rationale) {
        current.get();
        String html = richText.html(Typed.optional("rationale", rationale, Verdict.RATIONALE_LIMIT));
        return Response.ok(Json.createObjectBuilder().add("html", html).build().toString(),
                MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Span place(String sent) {
        Matcher matcher = PLACE.matcher(sent);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw new Refusal.Invalid("selection", "anchor.outside");
        }
        return new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private Response done(String key) {
        return answer.to(back == null ? "/claims/" + number : Choices.back(back), key);
    }
}

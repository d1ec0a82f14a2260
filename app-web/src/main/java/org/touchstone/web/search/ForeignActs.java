package org.touchstone.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ImportForeignReviews;
import org.touchstone.intake.NotFetched;
import org.touchstone.intake.Pages;
import org.touchstone.intake.Progress;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** Takes in what other organisations found. */
@Path("elsewhere")
@RequestScoped
public class ForeignActs {

    @Inject
    private CurrentMember current;

    @Inject
    private ImportForeignReviews importForeignReviews;

    @Inject
    private Pages pages;

    @Inject
    private Answer answer;

    /**
     * @param address of a page or a feed; left out when its text was pasted
     * @param text the JSON of a feed, or the source of a page
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@FormParam("address") @Nullable String address, @FormParam("text") @Nullable String text) {
        current.get().must(Ability.KEEP_SOURCE);
        byte[] document = text != null && !text.isBlank() ? text.getBytes(StandardCharsets.UTF_8) : fetch(address);
        int kept = importForeignReviews.take(current.get(), document);
        return answer.to("/elsewhere", "foreign.taken", Integer.toString(kept));
    }

    private byte[] fetch(@Nullable String address) {
        if (address == null || address.isBlank()) {
            throw new Refusal.Invalid("address", "typed.missing");
        }
        try {
            return pages.fetch(address.strip(), Progress.NONE).bytes();
        } catch (NotFetched refused) {
            throw new Refusal.Invalid("address", "foreign.notFetched");
        }
    }
}

package org.touchstone.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.ReaderTries;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Token;
import org.touchstone.publication.ReportError;
import org.touchstone.web.faces.Failure;
import org.touchstone.web.faces.Route;
import org.touchstone.web.signin.Doorway;

/**
 * Takes a reader's report of an error, from its own page or from the foot of a review: {@code /reviews/{slug}/report}.
 * The form is plain: it needs no script, no cookie and no state on the server.
 */
@Named("reporting")
@RequestScoped
public class ReportPage {

    @Inject
    private Shelf shelf;

    @Inject
    private Route route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReaderTries readerTries;

    @Inject
    private ReportError reportError;

    @Inject
    private Doorway doorway;

    /** The review the report is about. */
    public PublishedReview getReview() {
        return shelf.withSlug(route.word("slug")).orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** Keeps what was sent and leads to the receipt; what cannot be taken is said beside its field. */
    public void take() throws IOException {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            getReview();
            readerTries.count(doorway.caller(request));
            Token receipt = reportError.report(route.word("slug"), claim(), getError(), getContact());
            context.getExternalContext().setResponseStatus(303);
            context.getExternalContext().setResponseHeader("Location",
                    request.getContextPath() + "/receipts/" + receipt.value());
            context.responseComplete();
        } catch (Refusal.Invalid | Refusal.TooSoon refused) {
            Failure failure = Failure.of(refused);
            context.addMessage(failure.field(),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, failure.sentence(), ""));
            context.getExternalContext().setResponseStatus(failure.status());
            if (refused instanceof Refusal.TooSoon later) {
                context.getExternalContext().setResponseHeader("Retry-After",
                        Long.toString(later.waiting().toSeconds() + 1));
            }
        }
    }

    private @Nullable Integer claim() {
        String typed = getClaim();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9][0-9]{0,8}")) {
            throw new Refusal.NotFound("page");
        }
        return Integer.valueOf(typed);
    }

    /** The number of the claim it is about, as it was sent. */
    public String getClaim() {
        return sent("claim");
    }

    /** What the reader wrote, so that they need not write it again. */
    public String getError() {
        return sent("error");
    }

    public String getContact() {
        return sent("contact");
    }

    private String sent(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}

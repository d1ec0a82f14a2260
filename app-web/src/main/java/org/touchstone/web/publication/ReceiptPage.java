package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Token;
import org.touchstone.publication.Publications;
import org.touchstone.publication.ReaderReport;
import org.touchstone.publication.ReaderReports;
import org.touchstone.web.faces.Route;

/** What became of a reader's report, for whoever holds its receipt: {@code /receipts/{token}}. */
@Named("receipt")
@RequestScoped
public class ReceiptPage {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private ReaderReports reports;

    @Inject
    private Publications publications;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Route route;

    private ReaderReport report;

    @PostConstruct
    void find() {
        String typed = route.word("token");
        if (!SHAPE.matcher(typed).matches()) {
            throw new Refusal.NotFound("page");
        }
        report = reports.withReceipt(new Token(typed).hash()).orElseThrow(() -> new Refusal.NotFound("page"));
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
    }

    public ReaderReport getReport() {
        return report;
    }

    /** The word of the review's address while it may be read; null when it was withheld. */
    public @Nullable String getSlug() {
        return publications.ofArticle(report.articleId()).filter(publication -> publication.standing().readable())
                .map(publication -> publication.slug()).orElse(null);
    }


    public String getNewsroom() {
        return newsrooms.current().name();
    }
}

package org.touchstone.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;
import org.touchstone.publication.AnswerReport;
import org.touchstone.publication.HandOverReport;
import org.touchstone.publication.ReportId;
import org.touchstone.publication.ReportOutcome;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What an editor does about a reader's report. */
@Path("reports/{n: [0-9]{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReportActs {

    @Inject
    private CurrentMember me;

    @Inject
    private Answer answer;

    @Inject
    private AnswerReport answerReport;

    @Inject
    private HandOverReport handOverReport;

    @PathParam("n")
    private long report;

    @POST
    @Path("answer")
    public Response answer(@FormParam("version") int version, @FormParam("outcome") @Nullable String outcome,
                           @FormParam("answer") @Nullable String words) {
        answerReport.answer(me.get(), new ReportId(report), version, outcome(outcome), words);
        return answer.to("/reports/" + report, "report.answered");
    }

    @POST
    @Path("hand-over")
    public Response handOver(@FormParam("to") long to) {
        handOverReport.handOver(me.get(), new ReportId(report), new MemberId(to));
        return answer.to("/reports/" + report, "report.handedOver");
    }

    private static @Nullable ReportOutcome outcome(@Nullable String typed) {
        for (ReportOutcome outcome : ReportOutcome.values()) {
            if (outcome.name().equals(typed)) {
                return outcome;
            }
        }
        return null;
    }
}

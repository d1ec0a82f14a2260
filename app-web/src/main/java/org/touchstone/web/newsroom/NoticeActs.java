package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.touchstone.newsroom.DismissNotice;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** A member takes a notice off their desk. */
@Path("notices")
@RequestScoped
public class NoticeActs {

    @Inject
    private CurrentMember current;

    @Inject
    private DismissNotice dismiss;

    @Inject
    private Answer answer;

    @POST
    @Path("{n}/dismiss")
    public Response dismiss(@PathParam("n") long number) {
        dismiss.dismiss(current.get(), number);
        return answer.to("/desk", "notice.dismissed");
    }
}

package org.touchstone.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.touchstone.search.RebuildCatalogue;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What an admin does about searches. */
@Path("search")
@RequestScoped
public class UpkeepActs {

    @Inject
    private CurrentMember current;

    @Inject
    private RebuildCatalogue rebuildCatalogue;

    @Inject
    private Upkeep upkeep;

    @Inject
    private Answer answer;

    @POST
    @Path("rebuild")
    public Response rebuild() {
        rebuildCatalogue.rebuild(current.get());
        upkeep.soon();
        return answer.to("/admin/search", "search.rebuild");
    }
}

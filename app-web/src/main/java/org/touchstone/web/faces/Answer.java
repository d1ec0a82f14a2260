package org.touchstone.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The answer to an act that was done: a script learns where to look and what to say, a browser without one is sent
 * there, and the page says it.
 */
@RequestScoped
public class Answer {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Sentences sentences;

    @Inject
    private Event<Answering> answering;

    /**
     * @param address the page that shows the result, below our root, for example {@code /claims/12}
     * @param key the sentence that says what was done, in the bundle under {@code done.} and this key
     */
    public Response to(String address, String key, Object... arguments) {
        if (Failures.wantsProblem(request)) {
            var told = Json.createObjectBuilder().add("location", address)
                    .add("message", sentences.words("done." + key, arguments));
            answering.fire(new Answering(request, told));
            return Response.ok(told.build().toString(), MediaType.APPLICATION_JSON_TYPE).build();
        }
        return Response.seeOther(URI.create(request.getContextPath() + address))
                .header("Set-Cookie", Acknowledgement.cookie(request.isSecure(), key, arguments)).build();
    }
}

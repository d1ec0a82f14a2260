package org.touchstone.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refused act: a script with problem details, a person with the page that tells of failures. */
@Provider
public class ActRefusals implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException told && told.getResponse().getStatus() < 400) {
            return told.getResponse();
        }
        Failure failure = Failure.of(thrown);
        if (failure.status() >= 500) {
            failure = failure.asIncident(Failures.incident(request, thrown));
        }
        request.setAttribute(Failure.ATTRIBUTE, failure);
        Response.ResponseBuilder answer = Response.status(failure.status());
        if (thrown instanceof WebApplicationException told) {
            Object allow = told.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            answer.header(HttpHeaders.ALLOW, allow);
        }
        if (Failures.wantsProblem(request)) {
            answer.type(Failures.PROBLEM).entity(failure.problem().toString());
        }
        // without an entity the server dispatches to the page of failures
        return answer.build();
    }
}

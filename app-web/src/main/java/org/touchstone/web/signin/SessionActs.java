package org.touchstone.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.RenewSession;
import org.touchstone.newsroom.SignOut;
import org.touchstone.newsroom.SignOutElsewhere;
import org.touchstone.newsroom.SignedIn;
import org.touchstone.newsroom.Token;
import org.touchstone.newsroom.TokenHash;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;

/** What a page does about its session: asks whether it still lives, renews it in place, ends it. */
@Path("session")
@RequestScoped
public class SessionActs {

    @Inject
    private CurrentMember current;

    @Inject
    private RenewSession renew;

    @Inject
    private SignOut signOut;

    @Inject
    private SignOutElsewhere signOutElsewhere;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Doorway doorway;

    @Inject
    private Answer answer;

    @Context
    private HttpServletRequest request;

    /**
     * Answers 204 while the session lives, 401 when it does not. Sent with {@code X-Poll: 1} it does not prolong it.
     */
    @GET
    public Response look() {
        return Response.status(current.getMember() == null ? Response.Status.UNAUTHORIZED
                : Response.Status.NO_CONTENT).build();
    }

    /**
     * Signs in again without leaving the page. Takes {@code email} and {@code password}, answers with the {@code token}
     * that the forms of the page have to send from now on; what is no such JSON is a bad request.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response renew(@Nullable String sent) {
        JsonObject typed = object(sent);
        Optional<Token> before = cookie.read(request);
        SignedIn signedIn = renew.renew(before, text(typed, "email"), text(typed, "password"),
                doorway.caller(request));
        return Response.ok(Json.createObjectBuilder()
                .add("token", CurrentMember.actToken(signedIn.token()))
                .add("member", signedIn.member().memberId().toString())
                .build().toString())
                .header(HttpHeaders.SET_COOKIE, cookie.giving(signedIn.token(), request)).build();
    }

    private static JsonObject object(@Nullable String sent) {
        try (JsonReader reader = Json.createReader(new StringReader(sent == null ? "" : sent))) {
            return reader.readObject();
        } catch (RuntimeException broken) {
            // the parser tells of too deep a nesting by no type of its own
            throw new BadRequestException(broken);
        }
    }

    private static @Nullable String text(JsonObject typed, String field) {
        JsonValue value = typed.get(field);
        return value instanceof JsonString string ? string.getString() : null;
    }

    /** Signs out; done again it does nothing. */
    @POST
    @Path("end")
    public Response end() {
        cookie.read(request).ifPresent(signOut::signOut);
        Response left = answer.to("/signin", "signedOut");
        return Response.fromResponse(left).header(HttpHeaders.SET_COOKIE, cookie.taking(request)).build();
    }

    /** Ends another session of the same member, named by its hash. */
    @POST
    @Path("end-other")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endOther(@FormParam("session") @Nullable String which) {
        signOutElsewhere.signOut(current.get(), new TokenHash(Choices.hash(which)));
        return answer.to("/account", "sessionEnded");
    }
}

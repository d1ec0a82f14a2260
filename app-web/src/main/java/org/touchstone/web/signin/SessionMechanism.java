package org.touchstone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.newsroom.RecogniseMember;
import org.touchstone.newsroom.Recognised;
import org.touchstone.newsroom.Token;

/** Tells the server, for each request anew, which member it comes from. Nothing is kept between two requests. */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    /** A request a page makes by itself says so by this header, and does not keep its session alive. */
    static final String BY_ITSELF = "X-Poll";

    @Inject
    private SessionCookie cookie;

    @Inject
    private RecogniseMember recognise;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Optional<Token> token = cookie.read(request);
        Optional<Recognised> recognised = token.flatMap(shown ->
                recognise.recognise(shown, "1".equals(request.getHeader(BY_ITSELF))));
        if (recognised.isEmpty()) {
            return context.doNothing();
        }
        CurrentMember.note(request, recognised.get(), token.get());
        Set<String> roles = recognised.get().member().roles().stream().map(Enum::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(recognised.get().member().memberId().toString(), roles);
    }
}

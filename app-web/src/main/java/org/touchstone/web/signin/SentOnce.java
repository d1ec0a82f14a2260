package org.touchstone.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.touchstone.newsroom.DoOnce;

/**
 * Does what the current request asks for, unless the very same was asked for and done before: whoever got no answer may
 * ask again, and is told then what is so.
 */
@RequestScoped
public class SentOnce {

    private static final String FIELD = "act-key";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentMember current;

    @Inject
    private DoOnce doOnce;

    /** An act that makes nothing of which the answer would tell. */
    public void act(Runnable act) {
        make(() -> {
            act.run();
            return true;
        });
    }

    /** Gives what the act made; empty when it was done before. */
    public <T> Optional<T> make(Supplier<T> act) {
        return doOnce.once(request.getParameter(FIELD), current.get(), act);
    }
}

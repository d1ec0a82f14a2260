package org.touchstone.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.SignIn;
import org.touchstone.newsroom.SignedIn;
import org.touchstone.web.faces.Sentences;

/** The form at the door. */
@Named
@RequestScoped
public class SignInForm {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private @Nullable String email;
    private @Nullable String password;

    @Inject
    private SignIn signIn;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Doorway doorway;

    @Inject
    private CurrentMember current;

    @Inject
    private Sentences sentences;

    /** Whoever is signed in already goes on. */
    public void open() throws IOException {
        if (current.getMember() != null && !FacesContext.getCurrentInstance().isPostback()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(then());
        }
    }

    /** Signs in and goes on to where the member wanted; a refusal is said on the same page. */
    public void send() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            SignedIn signedIn = signIn.signIn(email, password, doorway.caller(request));
            external.addResponseHeader("Set-Cookie", cookie.giving(signedIn.token(), request));
            external.redirect(then());
        } catch (Refusal.TooSoon tooSoon) {
            external.addResponseHeader("Retry-After", String.valueOf(tooSoon.waiting().toSeconds() + 1));
            say(tooSoon, TOO_MANY);
        } catch (Refusal.NotAllowed wrong) {
            say(wrong, UNAUTHORIZED);
        }
    }

    private void say(Refusal refusal, int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = sentences.words("refusal." + refusal.key(), refusal.arguments().toArray());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, ""));
        faces.getExternalContext().setResponseStatus(status);
    }

    private static String then() {
        return ReturnAddress.safe(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()
                .get("then"));
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}

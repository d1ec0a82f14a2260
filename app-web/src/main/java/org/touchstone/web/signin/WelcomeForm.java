package org.touchstone.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.AcceptInvitation;
import org.touchstone.newsroom.Invitation;
import org.touchstone.newsroom.SeeInvitation;
import org.touchstone.newsroom.SignedIn;
import org.touchstone.newsroom.Token;
import org.touchstone.web.faces.Route;

/** What somebody with a one-time link sees: who they are to become, and the form that makes them a member. */
@Named
@RequestScoped
public class WelcomeForm {

    private @Nullable Invitation invitation;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String password;

    @Inject
    private Route route;

    @Inject
    private SeeInvitation see;

    @Inject
    private AcceptInvitation accept;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Doorway doorway;

    @Inject
    private FirstAdminLink firstAdminLink;

    /** Finds the invitation; a link that is of no use is told at once. */
    public void open() {
        getInvitation();
    }

    /** Makes them a member, signed in, and shows them their desk. */
    public void send() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignedIn signedIn = accept.accept(token(), name, email, password, doorway.caller(request));
        firstAdminLink.used();
        external.addResponseHeader("Set-Cookie", cookie.giving(signedIn.token(), request));
        external.redirect(ReturnAddress.DESK);
    }

    private Token token() {
        return new Token(route.word("token"));
    }

    /** The invitation the link is for. */
    public Invitation getInvitation() {
        if (invitation == null) {
            invitation = see.see(token());
        }
        return invitation;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
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

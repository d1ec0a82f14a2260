package org.touchstone.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.ComeBack;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.SeeWayBack;
import org.touchstone.newsroom.SignedIn;
import org.touchstone.newsroom.Token;
import org.touchstone.web.faces.Route;

/** What a member sees who was given a link to come back by: whose account it is, and the field for a new password. */
@Named
@RequestScoped
public class BackForm {

    private @Nullable Member member;
    private @Nullable String password;

    @Inject
    private Route route;

    @Inject
    private SeeWayBack see;

    @Inject
    private ComeBack comeBack;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Doorway doorway;

    /** Finds whom the link is for; a link that is of no use is told at once. */
    public void open() {
        getMember();
    }

    /** Takes the new password, signs the member in and shows them their desk. */
    public void send() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignedIn signedIn = comeBack.comeBack(token(), password, doorway.caller(request));
        external.addResponseHeader("Set-Cookie", cookie.giving(signedIn.token(), request));
        external.redirect(ReturnAddress.DESK);
    }

    private Token token() {
        return new Token(route.word("token"));
    }

    /** Whom the link lets back in. */
    public Member getMember() {
        if (member == null) {
            member = see.see(token());
        }
        return member;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}

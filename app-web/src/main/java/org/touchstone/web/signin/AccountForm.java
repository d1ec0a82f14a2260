package org.touchstone.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.ChangeName;
import org.touchstone.newsroom.ChangePassword;
import org.touchstone.newsroom.Session;
import org.touchstone.newsroom.Sessions;
import org.touchstone.web.faces.Acknowledgement;

/** A member's own name, password and sessions. */
@Named
@RequestScoped
public class AccountForm {

    private @Nullable String name;
    private @Nullable String currentPassword;
    private @Nullable String newPassword;

    @Inject
    private CurrentMember current;

    @Inject
    private ChangeName changeName;

    @Inject
    private ChangePassword changePassword;

    @Inject
    private Sessions sessions;

    @Inject
    private Doorway doorway;

    @Inject
    private Clock clock;

    @Inject
    private Acknowledgement acknowledgement;

    /**
     * One browser the member is signed in with.
     *
     * @param key names it when it is to be ended
     * @param browser what it is, as far as it says
     * @param here whether it is the one this page is shown in
     */
    public record SignedInBrowser(String key, String browser, String address, Instant began, Instant lastSeen,
            boolean here) {
    }

    @PostConstruct
    void read() {
        name = current.get().name();
    }

    /** Keeps the new name. */
    public void rename() throws IOException {
        changeName.change(current.get(), name);
        goOn("name");
    }

    /** Keeps the new password and ends all other sessions. */
    public void changePassword() throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        changePassword.change(current.get(), currentPassword, newPassword, current.session().tokenHash(),
                doorway.caller(request));
        goOn("password");
    }

    private void goOn(String done) throws IOException {
        acknowledgement.leave("account." + done);
        FacesContext.getCurrentInstance().getExternalContext().redirect("/account");
    }

    /** Every browser the member is signed in with, the latest used first. */
    public List<SignedInBrowser> getBrowsers() {
        Instant now = clock.instant();
        Session here = current.session();
        return sessions.ofMember(current.get().memberId()).stream()
                .filter(session -> session.liveAt(now))
                .map(session -> new SignedInBrowser(session.tokenHash().value(), BrowserName.of(session.agent()),
                        session.address(), session.began(), session.lastSeen(),
                        session.tokenHash().equals(here.tokenHash())))
                .toList();
    }

    public String getName() {
        return Objects.requireNonNullElse(name, "");
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(@Nullable String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public @Nullable String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword;
    }
}

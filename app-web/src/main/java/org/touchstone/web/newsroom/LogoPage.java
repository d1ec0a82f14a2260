package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Logo;
import org.touchstone.newsroom.Logos;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Problems;
import org.touchstone.web.signin.CurrentMember;

/** The newsroom's logo: the one readers see, and one that an admin has brought and looks at. */
@Named("logo")
@RequestScoped
public class LogoPage {

    @Inject
    private CurrentMember me;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Logos logos;

    @Inject
    private Problems problems;

    @Inject
    private Masthead masthead;

    @Inject
    private HttpServletRequest request;

    private @Nullable Logo up;
    private boolean known;

    /** The one readers see; null when there is none. */
    public @Nullable Logo getUp() {
        if (problems.getFailure() != null) {
            return masthead.getLogo();
        }
        if (!known) {
            up = newsrooms.find().flatMap(newsroom -> newsroom.logo()).flatMap(logos::find).orElse(null);
            known = true;
        }
        return up;
    }

    /** Refuses everybody who is no admin, and what was never brought. */
    public void look() {
        me.get().must(Ability.EDIT_SETTINGS);
        getBrought();
    }

    /** The one that is looked at. */
    public Logo getBrought() {
        String asked = request.getParameter("logo");
        return Optional.ofNullable(asked).flatMap(logos::find).orElseThrow(() -> new Refusal.NotFound("logo"));
    }
}

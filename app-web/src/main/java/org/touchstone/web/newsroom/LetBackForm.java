package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.LetBackIn;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Readmitted;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.Doorway;

/** Asks before a link for a new password is made, and shows the link, this once: only its hash is kept. */
@Named
@RequestScoped
public class LetBackForm {

    private String link = "";
    private @Nullable Instant until;
    private @Nullable Member member;

    @Inject
    private CurrentMember current;

    @Inject
    private Members members;

    @Inject
    private LetBackIn letBackIn;

    @Inject
    private DoOnce doOnce;

    @Inject
    private Doorway doorway;

    @Inject
    private Sentences sentences;

    /** Makes the link; the page that answers shows it. */
    public void send() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String actKey = faces.getExternalContext().getRequestParameterMap().get("act-key");
        MemberId whom = getMember().memberId();
        Optional<Readmitted> made =
                doOnce.once(actKey, current.get(), () -> letBackIn.letBackIn(current.get(), whom));
        if (made.isEmpty()) {
            faces.addMessage(null, new FacesMessage(sentences.words("members.backTwice")));
            return;
        }
        link = doorway.publicUrl() + "/welcome/back/" + made.get().token().value();
        until = made.get().way().expires();
    }

    /** Whether the address asks about somebody whose link is not made yet. */
    public boolean isAsked() {
        return link.isEmpty() && parameter() != null;
    }

    /** Whom it is about. */
    public Member getMember() {
        if (member == null) {
            String number = parameter();
            if (number == null || !number.matches("[1-9][0-9]{0,17}")) {
                throw new Refusal.NotFound("member");
            }
            member = members.get(new MemberId(Long.parseLong(number)));
        }
        return member;
    }

    private static @Nullable String parameter() {
        Map<String, String> asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return asked.get("back");
    }

    /** The link to hand over, right after it was made; empty otherwise. */
    public String getLink() {
        return link;
    }

    /** When the link runs out. */
    public @Nullable Instant getUntil() {
        return until;
    }
}

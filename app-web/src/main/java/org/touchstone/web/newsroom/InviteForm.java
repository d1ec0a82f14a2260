package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Invited;
import org.touchstone.newsroom.InviteMember;
import org.touchstone.newsroom.Role;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.Doorway;

/** Invites somebody and shows the link, this once: only its hash is kept, so it cannot be shown again. */
@Named
@RequestScoped
public class InviteForm {

    private @Nullable String email;
    private List<String> roles = List.of(Role.FACT_CHECKER.name());
    private String link = "";
    private @Nullable Instant until;

    @Inject
    private CurrentMember current;

    @Inject
    private InviteMember invite;

    @Inject
    private DoOnce doOnce;

    @Inject
    private Doorway doorway;

    @Inject
    private Sentences sentences;

    /** Makes the invitation; the page that answers shows its link. */
    public void send() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String actKey = faces.getExternalContext().getRequestParameterMap().get("act-key");
        roles = List.of(faces.getExternalContext().getRequestParameterValuesMap().getOrDefault("role", new String[0]));
        Set<Role> chosen = RolesTyped.of(roles);
        Optional<Invited> made = doOnce.once(actKey, current.get(), () -> invite.invite(current.get(), email, chosen));
        if (made.isEmpty()) {
            faces.addMessage(null, new FacesMessage(sentences.words("members.inviteTwice")));
            return;
        }
        link = doorway.publicUrl() + "/welcome/" + made.get().token().value();
        until = made.get().invitation().expires();
    }

    /** The link to hand over, right after it was made; empty otherwise. */
    public String getLink() {
        return link;
    }

    /** When the link runs out. */
    public @Nullable Instant getUntil() {
        return until;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** The names of the roles that are ticked. */
    public List<String> getRoles() {
        return roles;
    }
}

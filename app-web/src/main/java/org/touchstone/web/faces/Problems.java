package org.touchstone.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;

/** What is wrong with what was sent from this page, by field; and, on the page of failures, what happened. */
@Named("problems")
@RequestScoped
public class Problems {

    private static final String INSTEAD = Problems.class.getName() + ".instead";

    /** What is wrong with the field of this id; empty when nothing is. */
    public String of(String field) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(field);
        return messages.isEmpty() ? "" : said(messages.get(0));
    }

    /** What is wrong with no single field. */
    public List<String> getGeneral() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream().map(Problems::said).toList();
    }

    /** Marked as shown, or the server warns of every one. */
    private static String said(FacesMessage message) {
        message.rendered();
        return Objects.toString(message.getSummary(), "");
    }

    /** What two people made of the same fields. */
    public List<Refusal.Conflict> getConflicts() {
        Failure failure = getFailure();
        return failure == null ? List.of() : failure.conflicts();
    }

    /** What the field of a conflict is called. */
    public String label(Refusal.Conflict conflict) {
        return Failure.label(conflict);
    }

    /** Where the page of failures leads to, below our root: what there is instead of what was asked for. */
    public @Nullable String getInstead() {
        return (String) FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(INSTEAD);
    }

    /** Names what there is instead, before this request fails. */
    public void leadTo(String path) {
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(INSTEAD, path);
    }

    /** Why this request failed; null when it did not. */
    public @Nullable Failure getFailure() {
        return (Failure) FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(Failure.ATTRIBUTE);
    }
}

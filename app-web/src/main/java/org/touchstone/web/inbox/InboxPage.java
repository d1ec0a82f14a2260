package org.touchstone.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.inbox.Inbox;
import org.touchstone.inbox.LetterChoice;
import org.touchstone.inbox.LetterChoices;
import org.touchstone.inbox.Postbox;
import org.touchstone.inbox.SeeInbox;
import org.touchstone.newsroom.Member;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** What concerns the member: {@code /inbox}, and how much of it is unread, on every page. */
@Named("inbox")
@RequestScoped
public class InboxPage {

    @Inject
    private SeeInbox seeInbox;

    @Inject
    private Inbox inbox;

    @Inject
    private LetterChoices choices;

    @Inject
    private Postbox postbox;

    @Inject
    private CurrentMember me;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Sentences say;

    @Inject
    private Days days;

    private Inbox.@Nullable Page page;
    private @Nullable Integer unread;

    /** How much the member has not read; 0 when nobody is signed in. */
    public int getUnread() {
        Integer known = unread;
        if (known == null) {
            Member member = me.getMember();
            known = member == null ? 0 : inbox.unread(member.memberId());
            unread = known;
        }
        return known;
    }

    /** Whether only the unread are asked for. */
    public boolean isUnreadOnly() {
        return "unread".equals(request.getParameter("show"));
    }

    public Inbox.Page getPage() {
        Inbox.Page known = page;
        if (known == null) {
            String typed = request.getParameter("page");
            known = seeInbox.see(me.get(), isUnreadOnly(),
                    typed != null && typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) : 1);
            page = known;
        }
        return known;
    }

    /** When the newest on this page was made; marking all read goes so far. */
    public Instant getShown() {
        return getPage().rows().stream().map(Inbox.Row::made).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** What happened, in a sentence. */
    public String sentence(Inbox.Row row) {
        return row.due() == null ? say.words("inbox.concern." + row.concern(), row.causedBy())
                : say.words("inbox.concern." + row.concern(), days.day(row.due()));
    }

    /** Where it leads. */
    public String address(Inbox.Row row) {
        return "/claims/" + row.claimId() + (row.note() == 0 ? "" : "#message-" + row.note());
    }

    /** Whether letters can be sent at all. */
    public boolean isLetters() {
        return postbox.open();
    }

    public LetterChoice getChoice() {
        return choices.of(me.get().memberId());
    }

    public List<LetterChoice> getChoices() {
        return List.of(LetterChoice.values());
    }
}

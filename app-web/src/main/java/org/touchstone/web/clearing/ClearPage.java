package org.touchstone.web.clearing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.clearing.Memo;
import org.touchstone.clearing.SeeClearing.Point;
import org.touchstone.clearing.SeeClearing.Seen;
import org.touchstone.clearing.SeeClearing.Standing;
import org.touchstone.clearing.SeeMemo;
import org.touchstone.newsroom.Ability;
import org.touchstone.web.faces.Route;
import org.touchstone.web.signin.CurrentMember;

/** The clearing of the newsroom's own draft, and the memo on it. */
@Named("clearPage")
@RequestScoped
public class ClearPage {

    @Inject
    private Route route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentMember current;

    @Inject
    private SeeMemo seeMemo;

    @Inject
    private MemoWords words;

    private @Nullable Memo memo;

    /** The memo; with confidential sources when the address asks for them. */
    public Memo getMemo() {
        Memo known = memo;
        if (known == null) {
            known = seeMemo.see(current.get(), new ArticleId(route.number("n")),
                    "yes".equals(request.getParameter("confidential")));
            memo = known;
        }
        return known;
    }

    public Seen getSeen() {
        return getMemo().seen();
    }

    public Article getArticle() {
        return getSeen().review().article();
    }

    public List<Point> getPoints() {
        return getSeen().points();
    }

    /** Whether this member may let points stand and clear. */
    public boolean isEditor() {
        return current.get().may(Ability.CLEAR_DRAFT);
    }

    /** Whether nothing blocks and it is not cleared as it is. */
    public boolean isClearable() {
        return isEditor() && getSeen().blocking() == 0 && getSeen().standing() != Standing.CLEARED;
    }

    public String getStanding() {
        return words.standing(getMemo());
    }

    /** Where a point is mended. */
    public String address(Point point) {
        String article = "/articles/" + getArticle().articleId();
        return switch (point.open().what()) {
            case UNREAD -> article + "?sentence=" + point.open().where();
            case SET_ASIDE_UNSIGNED -> article + "/set-aside";
            case CLAIM_UNPLACED, CLAIM_UNCONFIRMED -> article + "/drafts/" + getArticle().latestDraft() + "#claim-"
                    + point.open().where();
            default -> article + "?claim=" + point.open().where();
        };
    }

    /** What was said of a point when it was another, or of another draft's. */
    public String before(Point point) {
        return point.before() == null ? "" : point.before().reason();
    }

    /** The end of an address that asks for confidential sources too, when this page's own does. */
    public String getAsked() {
        return getMemo().confidential() ? "?confidential=yes" : "";
    }
}

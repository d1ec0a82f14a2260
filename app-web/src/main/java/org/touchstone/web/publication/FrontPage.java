package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Refusal;

/** What is published, newest first: {@code /}; there is no page after the last. */
@Named("frontPage")
@RequestScoped
public class FrontPage {

    private static final int PAGE = 20;
    /** The digits of the largest number there could be. */
    private static final int LONGEST = 9;

    @Inject
    private Shelf shelf;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private HttpServletRequest request;

    private int page;
    private long count;
    private List<PublishedReview> reviews = List.of();

    @PostConstruct
    void find() {
        count = shelf.count();
        page = asked();
        if (page > getPages()) {
            throw new Refusal.NotFound("page");
        }
        reviews = shelf.newest((page - 1) * PAGE, PAGE);
    }

    private int asked() {
        String typed = request.getParameter("page");
        return typed == null || !typed.matches("[1-9][0-9]*") ? 1
                : typed.length() > LONGEST ? Integer.MAX_VALUE : Integer.parseInt(typed);
    }

    public List<PublishedReview> getReviews() {
        return reviews;
    }

    /** How many reviews are public. */
    public long getCount() {
        return count;
    }

    /** Counted from 1. */
    public int getPage() {
        return page;
    }

    public int getPages() {
        return (int) Math.max(1, (count + PAGE - 1) / PAGE);
    }

    /** The newsroom's name as it is today. */
    public String getNewsroom() {
        return newsrooms.current().name();
    }
}

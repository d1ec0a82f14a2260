package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member the claims that wait for them, for a second person, or for anybody. */
@Dependent
public class SeeDesk {

    /**
     * One page of a pile and what its filter leaves to choose.
     *
     * @param counts of the whole pile, not of the page
     */
    public record Seen(Desk.Page page, Desk.Counts counts) {
    }

    private final Desk desk;

    @Inject
    public SeeDesk(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param question asked for the member themselves, whoever it names
     */
    @Transactional
    public Seen see(Member member, Desk.Question question) {
        member.must(Ability.READ_DESK);
        var own = new Desk.Question(question.pile(), member.memberId(), question.filter(), question.today(),
                question.order(), Math.max(1, question.page()));
        List<Desk.Row> rows = desk.find(own);
        // a pile that fits on one page can be counted there, and most do
        boolean whole = own.page() == 1 && rows.size() < Desk.PAGE && !own.filter().chooses();
        Desk.Counts counts = Desk.Counts.of(whole ? rows.stream().map(SeeDesk::alone).toList() : desk.groups(own), own);
        int last = Desk.Page.pages(counts.all());
        if (own.page() > last) {
            return new Seen(new Desk.Page(desk.find(own.at(last)), counts.all(), last), counts);
        }
        return new Seen(new Desk.Page(rows, counts.all(), own.page()), counts);
    }

    private static Desk.Group alone(Desk.Row row) {
        return new Desk.Group(row.state(), row.priority(), row.due(), 1);
    }
}

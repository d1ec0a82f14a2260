package org.touchstone.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.Noticeboard;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.claim.Adaptations;
import org.touchstone.claim.LearnRanking;
import org.touchstone.claim.UseRanking;
import org.touchstone.language.checkworthiness.Adaptation;
import org.touchstone.language.checkworthiness.Example;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.StoredNewsdesk;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.persistence.article.KnownDrafts;
import org.touchstone.persistence.article.StoredDrafts;

/** What the ranking learns from, and what is used of it. */
@ExtendWith(DatabaseTest.class)
class StoredAdaptationsTest {

    private static Adaptations adaptations(StoredNewsdesk desk) {
        return new StoredAdaptations(desk.entityManager(), new StoredDrafts(desk.entityManager(), new KnownDrafts()));
    }

    @Test
    void whatWasClaimedWasWorthItAndWhatWasMarkedWasNot(TestDatabase database) {
        Desks desks = new Desks(database);
        ArticleId article = desks.article(Desks.TEXT);
        desks.claim(article, "It cost 4 million crowns and has never been flooded.");
        Draft draft = desks.draft(article);
        int view = draft.sentences().stream().map(draft::exact).toList().indexOf("The view from it is lovely.");
        int advert = draft.sentences().stream().map(draft::exact).toList().indexOf("Share this article!");
        desks.act(desk -> desk.markSentences.mark(desks.ben, draft.draftId(), List.of(new Chosen(view, 0)),
                MarkKind.OPINION, null));
        desks.act(desk -> desk.markSentences.mark(desks.ben, draft.draftId(), List.of(new Chosen(advert, 0)),
                MarkKind.EXTRANEOUS, null));
        List<Example> decisions = desks.ask(desk -> adaptations(desk).decisions(100));
        assertThat(decisions).extracting(Example::sentence,
                Example::worthChecking).containsExactlyInAnyOrder(
                org.assertj.core.api.Assertions.tuple("It cost 4 million crowns and has never been flooded.", true),
                org.assertj.core.api.Assertions.tuple("The view from it is lovely.", false));
        assertThatThrownBy(() -> desks.act(desk -> new LearnRanking(adaptations(desk), new Noticeboard().event(),
                desks.clock()).learn(desks.kim))).isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> desks.act(desk -> new LearnRanking(adaptations(desk), new Noticeboard().event(),
                desks.clock()).learn(desks.jo))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void betterRankingIsUsedAndPutBackAndNoBetterOneIsRefused(TestDatabase database) {
        Desks desks = new Desks(database);
        Adaptation learnt = Adaptation.of(Adaptation.NONE.toArray());
        int better = desks.ask(desk -> adaptations(desk).add(new Adaptation.Measured(learnt, 0.4, 0.6, 80),
                desks.kim.memberId(), desks.clock().instant()));
        int noBetter = desks.ask(desk -> adaptations(desk).add(new Adaptation.Measured(learnt, 0.6, 0.6, 80),
                desks.kim.memberId(), desks.clock().instant()));
        use(desks, better);
        assertThat(inUse(desks)).isEqualTo(better);
        assertThatThrownBy(() -> use(desks, noBetter)).isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> use(desks, 99)).isInstanceOf(Refusal.NotFound.class);
        use(desks, Adaptations.SHIPPED);
        assertThat(inUse(desks)).isEqualTo(Adaptations.SHIPPED);
        List<Adaptations.Learnt> all = desks.ask(desk -> adaptations(desk).all());
        assertThat(all).extracting(Adaptations.Learnt::number).containsExactly(noBetter, better);
    }

    private static int inUse(Desks desks) {
        Integer number = desks.ask(desk -> adaptations(desk).inUse().number());
        return number;
    }

    private static void use(Desks desks, int number) {
        desks.act(desk -> new UseRanking(adaptations(desk), new Noticeboard().event(), desks.clock())
                .use(desks.kim, number));
    }
}

package org.touchstone.persistence.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.ReaderTexts;
import org.touchstone.newsroom.Scale;
import org.touchstone.newsroom.SourcingRule;
import org.touchstone.newsroom.Tone;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.TestDatabase;

@ExtendWith(DatabaseTest.class)
class StoredNewsroomsTest {

    private final TestDatabase database;

    StoredNewsroomsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        database.doInTransaction(em -> new StoredNewsrooms_(em).add(Newsroom.beginning()));
    }

    @Test
    void newsroomComesBackAsItBegan() {
        Newsroom newsroom = current();

        assertThat(newsroom.scale()).isEqualTo(Scale.DEFAULT);
        assertThat(newsroom.sourcing()).isEqualTo(SourcingRule.LEAST);
        assertThat(newsroom.texts()).isEqualTo(ReaderTexts.DEFAULT);
    }

    @Test
    void changedScaleKeepsItsOrder() {
        List<Rating> ratings = new ArrayList<>(Scale.DEFAULT.ratings());
        ratings.add(0, new Rating("SPOT_ON", "Spot on", 6, Tone.TRUE));
        database.doInTransaction(em -> new StoredNewsrooms_(em).current().changeScale(new Scale(ratings)));

        assertThat(current().scale().ratings()).isEqualTo(ratings);
        assertThat(current().version()).isEqualTo(1);
    }

    @Test
    void twoAdminsChangingSettingsAtOnceDoNotOverwriteEachOther() {
        try (EntityManager slow = database.factory().createEntityManager()) {
            slow.getTransaction().begin();
            new StoredNewsrooms_(slow).current().rename("Slow");
            database.doInTransaction(em -> new StoredNewsrooms_(em).current().rename("Fast"));

            assertThatThrownBy(() -> slow.getTransaction().commit()).hasCauseInstanceOf(OptimisticLockException.class);
        }
        assertThat(current().name()).isEqualTo("Fast");
    }

    private Newsroom current() {
        return database.inTransaction(em -> new StoredNewsrooms_(em).current());
    }
}

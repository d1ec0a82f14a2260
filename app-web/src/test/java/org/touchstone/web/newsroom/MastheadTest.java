package org.touchstone.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.newsroom.InMemoryNewsrooms;
import org.touchstone.newsroom.Logo;
import org.touchstone.newsroom.Logos;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.web.faces.Failure;
import org.touchstone.web.faces.Problems;

/** The newsroom's name on pages that must never fail. */
class MastheadTest {

    private static final Logos NONE = new Logos() {
        @Override
        public Logo keep(byte[] png, int width, int height, MemberId by, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Logo> find(String sha256) {
            return Optional.empty();
        }

        @Override
        public byte[] bytes(Logo logo) {
            throw new UnsupportedOperationException();
        }
    };

    private Executor executor = Runnable::run;
    private int asked;
    private @Nullable Failure failure = Failure.ofStatus(404);

    private Masthead masthead(Newsrooms newsrooms) {
        return new Masthead(new Newsrooms() {
            @Override
            public Optional<Newsroom> find() {
                asked++;
                return newsrooms.find();
            }

            @Override
            public void add(Newsroom newsroom) {
                newsrooms.add(newsroom);
            }
        }, NONE, new Problems() {
            @Override
            public @Nullable Failure getFailure() {
                return failure;
            }
        }, executor);
    }

    @Test
    void nameIsAskedForOnceForManyWhoComeAtOnce() {
        Masthead masthead = masthead(new InMemoryNewsrooms());
        assertThat(masthead.getName()).isEqualTo("Our newsroom");
        assertThat(masthead.getLogo()).isNull();
        assertThat(masthead.getName()).isEqualTo("Our newsroom");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void databaseThatDoesNotAnswerIsAskedOnceAndFailsNoPage() {
        Masthead masthead = masthead(new Newsrooms() {
            @Override
            public Optional<Newsroom> find() {
                throw new IllegalStateException("no connection");
            }

            @Override
            public void add(Newsroom newsroom) {
                throw new UnsupportedOperationException();
            }
        });
        assertThat(masthead.getName()).isNull();
        assertThat(masthead.getName()).isNull();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void nothingIsAskedAfterAFault() {
        Masthead masthead = masthead(new InMemoryNewsrooms());
        failure = Failure.ofStatus(500);
        assertThat(masthead.getName()).isNull();
        assertThat(asked).isZero();
        failure = Failure.ofStatus(410);
        assertThat(masthead.getName()).isEqualTo("Our newsroom");
        failure = Failure.ofStatus(503);
        assertThat(masthead.getName()).as("what was last known").isEqualTo("Our newsroom");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void databaseThatHangsIsWaitedForOnceAndNotLong() {
        var hanging = new ArrayList<Runnable>();
        executor = hanging::add;
        Masthead masthead = masthead(new InMemoryNewsrooms());
        assertThat(masthead.getName()).isNull();
        assertThat(masthead.getName()).isNull();
        assertThat(hanging).hasSize(1);
        hanging.get(0).run();
        assertThat(masthead.getName()).isEqualTo("Our newsroom");
    }
}

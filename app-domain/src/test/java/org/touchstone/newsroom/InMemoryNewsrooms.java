package org.touchstone.newsroom;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A newsroom for tests: as it is at the beginning, unless asked for none. */
public class InMemoryNewsrooms implements Newsrooms {

    @Nullable
    private Newsroom newsroom = Newsroom.beginning();

    /** Before the first start. */
    public static InMemoryNewsrooms unopened() {
        InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
        newsrooms.newsroom = null;
        return newsrooms;
    }

    @Override
    public Optional<Newsroom> find() {
        return Optional.ofNullable(newsroom);
    }

    @Override
    public void add(Newsroom added) {
        newsroom = added;
    }
}

package org.touchstone.newsroom;

import java.util.Optional;

/** Where the one newsroom is kept. */
public interface Newsrooms {

    /** The newsroom, once the program has started for the first time. */
    Optional<Newsroom> find();

    void add(Newsroom newsroom);

    /** The newsroom; it is there from the first start on. */
    default Newsroom current() {
        return find().orElseThrow(() -> new IllegalStateException("the newsroom has not been opened"));
    }
}

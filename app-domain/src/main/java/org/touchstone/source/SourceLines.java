package org.touchstone.source;

import java.util.List;
import org.touchstone.newsroom.MemberId;

/** Sources as lists show them. */
public interface SourceLines {

    /**
     * The sources the member may see of which title, publisher, origin or address has all the words, the newest first.
     *
     * @param words any number of words, in any order, parts of words too; none finds every source
     * @param from how many to pass over
     * @param most how many to give at most
     */
    List<SourceLine> find(MemberId viewer, String words, int from, int most);
}

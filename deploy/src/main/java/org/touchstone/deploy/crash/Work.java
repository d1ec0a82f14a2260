package org.touchstone.deploy.crash;

import java.util.List;
import java.util.Map;

/**
 * What is done while Touchstone is killed.
 *
 * @param acts by their names; each may be held inside itself
 * @param often those that are done at random, the more often the more often they stand here
 * @param always what has to be so after every start, besides what was acknowledged
 */
public record Work(Map<String, Act> acts, List<Act> often, List<Promise> always) {

    public Work {
        acts = Map.copyOf(acts);
        often = List.copyOf(often);
        always = List.copyOf(always);
    }
}

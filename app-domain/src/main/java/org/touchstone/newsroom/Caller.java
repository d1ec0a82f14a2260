package org.touchstone.newsroom;

/**
 * From where somebody speaks to the program.
 *
 * @param address the network address, as far as it can be trusted
 * @param agent what their browser calls itself, empty when unknown
 */
public record Caller(String address, String agent) {

    public Caller {
        agent = Typed.storable(agent) ? agent : "";
    }
}

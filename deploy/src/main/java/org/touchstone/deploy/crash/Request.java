package org.touchstone.deploy.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An act as a page's form sends it. It can be sent again as it is, which is what a double click does, or somebody who
 * never saw the answer.
 *
 * @param by the member
 * @param path where to, below {@code /act}
 * @param typed the form's fields, in their order
 */
public record Request(Visitor by, String path, List<Field> typed) {

    /**
     * A field of a form; a name may come several times.
     *
     * @param name its name
     * @param value what was typed or chosen
     */
    public record Field(String name, String value) {
    }

    public Request {
        typed = List.copyOf(typed);
    }

    /** @param namesAndValues of the fields, in turn */
    public static Request of(Visitor by, String path, String... namesAndValues) {
        List<Field> typed = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Request(by, path, typed);
    }

    /**
     * Sends it.
     *
     * @return the address of the page that shows what was done
     * @throws Refused when Touchstone says no, or fails
     * @throws IOException when no answer came
     */
    public String send(Place place) throws IOException, InterruptedException {
        return by.act(place, path, typed);
    }
}

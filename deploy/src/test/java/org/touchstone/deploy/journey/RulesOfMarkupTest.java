package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of feeds know a good one from bad ones, and the checker of pages a bad page. */
class RulesOfMarkupTest {

    private static final String ADDRESS = "https://desk.example/feed";
    private static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://desk.example/feed</id><title>Desk</title>\
            <updated>2026-11-02T10:00:00.123456Z</updated><author><name>Desk</name></author>\
            <link rel="self" type="application/atom+xml" href="https://desk.example/feed"/>\
            <entry><id>tag:desk.example,2026:1</id><title>One</title><updated>2026-11-02T10:00:00.123456Z</updated>\
            <link rel="alternate" type="text/html" href="https://desk.example/1"/><summary>So.</summary></entry>\
            <entry><id>tag:desk.example,2026:2</id><title>Two</title><updated>2026-11-01T10:00:00Z</updated>\
            <published>2026-11-01T09:00:00Z</published>\
            <link rel="alternate" type="text/html" href="https://desk.example/2"/><summary>So.</summary></entry></feed>
            """;

    @Test
    void goodFeedHasNoFlaws() {
        assertThat(AtomRules.flaws(GOOD, ADDRESS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<title>One</title>| ", "<id>tag:desk.example,2026:1</id>|<id>one</id>", "2026:2<|2026:1<",
        "2026-11-01T10:00:00Z|2026-11-01 10:00:00Z", "2026-11-01T10:00:00Z|2026-11-01T08:00:00Z",
        "rel=\"self\"|rel=\"related\"", "href=\"https://desk.example/2\"|href=\"/2\"",
        "<author><name>Desk</name></author>| ", "<summary>So.</summary></entry></feed>|<p>So.</p></entry></feed>",
        "<title>Two</title>|<title type=\"html5\">Two</title>", "<author><name>Desk</name>|<author>",
        "<link rel=\"alternate\" type=\"text/html\" href=\"https://desk.example/1\"/>| ",
        "<title>Desk</title>|<title>Desk</title><title>Desk</title>"})
    void everyRuleFindsItsFlaw(String good, @org.jspecify.annotations.Nullable String bad) {
        assertThat(GOOD).contains(good);
        assertThat(AtomRules.flaws(GOOD.replace(good, bad == null ? "" : bad), ADDRESS)).isNotEmpty();
    }

    @Test
    void flawsOfPagesAreFound() {
        String good = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\" /><title>x</title></head>"
                + "<body><p>x</p></body></html>";
        var checker = new NuChecker();
        assertThat(checker.flaws(good)).isEmpty();
        assertThat(checker.flaws(good.replace("<p>", "<p><div>"))).isNotEmpty();
        assertThat(checker.flaws(good.replace("<p>", "<p id=a><b id=a>"))).isNotEmpty();
        assertThat(checker.flaws(good)).isEmpty();
    }
}

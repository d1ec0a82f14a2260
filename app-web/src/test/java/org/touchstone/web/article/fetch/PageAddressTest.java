package org.touchstone.web.article.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.intake.NotFetched;
import org.touchstone.intake.NotFetched.Reason;

class PageAddressTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "https://example.com/a?b=c#d, https://example.com/a?b=c",
        "example.com, https://example.com/",
        "example.com/story, https://example.com/story",
        "//example.com/x, https://example.com/x",
        "HTTP://EXAMPLE.com:80/A, http://example.com/A",
        "https://example.com:443, https://example.com/",
        "http://example.com:443/, http://example.com:443/",
        "https://example.com./x, https://example.com/x",
        "https://bücher.example/ä b, https://xn--bcher-kva.example/%C3%A4%20b",
        "https://example.com/100%/x, https://example.com/100%25/x",
        "https://8.8.8.8/, https://8.8.8.8/",
        "https://[2606:4700::1]/, https://[2606:4700::1]/",
    })
    void whatPeopleTypeIsMadeAnAddress(String typed, String address) throws NotFetched {
        assertThat(PageAddress.typed(typed)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "``, NO_ADDRESS",
        "http://, NO_ADDRESS",
        "https://exa mple.com/, NO_ADDRESS",
        "https://-a.com/, NO_ADDRESS",
        "https://a..com/, NO_ADDRESS",
        "https://example.com%2f@127.0.0.1/, USER_INFO",
        "https://user:secret@example.com/, USER_INFO",
        "ftp://example.com/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "javascript:alert(1), SCHEME",
        "jar:https://example.com/a.jar!/x, SCHEME",
        "gopher://example.com/, SCHEME",
        "https://example.com:8080/, PORT",
        "http://example.com:22/, PORT",
        "http://2130706433/, ODD_HOST",
        "http://0x7f000001/, ODD_HOST",
        "http://0177.0.0.1/, ODD_HOST",
        "http://127.1/, ODD_HOST",
        "http://127.0.0.0x1/, ODD_HOST",
        "http://１２７.0.0.1/, ODD_HOST",
        "http://127。0。0。1/, ODD_HOST",
        "http://[::ffff:127.0.0.1]/, ODD_HOST",
        "http://[fe80::1%25eth0]/, ODD_HOST",
        "http://localhost/, NOT_PUBLIC",
        "http://intranet/, NOT_PUBLIC",
        "http://app.localhost/, NOT_PUBLIC",
        "http://printer.local/, NOT_PUBLIC",
        "http://metadata.google.internal/, NOT_PUBLIC",
    })
    void whatIsNoPublicPageIsRefused(String typed, Reason reason) {
        NotFetched refused = catchThrowableOfType(NotFetched.class, () -> PageAddress.typed(typed));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "/b?c=d, https://example.com/b?c=d",
        "b, https://example.com/a/b",
        "//other.example/x, https://other.example/x",
        "http://other.example, http://other.example/",
        "?q=1, https://example.com/a/?q=1",
    })
    void redirectsAreFollowedFromWhereTheyStand(String location, String address) throws NotFetched {
        assertThat(PageAddress.redirect(URI.create("https://example.com/a/"), location)).hasToString(address);
    }
}

package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** A reader, not signed in, opens the front page. */
@Journey
class FrontPageIT {

    @Test
    void readersGetAFrontPageThatEverybodyCanUse(TouchstoneUnderTest touchstone, Browser browser) {
        Page page = browser.tabOf("reader");
        Response response = page.navigate("/");
        assertThat(response.status()).isEqualTo(200);
        assertThat(page.title()).isNotBlank();
        AssertAccessible.noViolations(page);
    }
}

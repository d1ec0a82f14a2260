package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Has axe look for what bars people from a page: all its rules, WCAG 2.2 AA among them. */
public final class AssertAccessible {

    private AssertAccessible() {
    }

    /** Fails with the rules that are broken and where, when there are any. */
    public static void noViolations(Page page) {
        List<String> broken = new AxeBuilder(page).analyze().getViolations().stream()
                .map(AssertAccessible::inWords).toList();
        assertThat(broken).as("axe on " + page.url()).isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): " + rule.getNodes().stream()
                .map(node -> node.getHtml()).limit(5).collect(Collectors.joining("  |  "));
    }
}

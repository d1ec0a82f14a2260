package org.touchstone.web.signin;

import java.util.Map;
import java.util.TreeMap;

/** What people call a browser and its system, read from what it calls itself; only to tell one's own apart. */
final class BrowserName {

    /** In this order: later ones also claim to be earlier ones. */
    private static final String[][] BROWSERS = {{"Firefox/", "Firefox"}, {"Edg", "Edge"}, {"OPR/", "Opera"},
        {"Chrome/", "Chrome"}, {"Safari/", "Safari"}};
    private static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of("Android", "Android", "CrOS", "ChromeOS",
            "iPad", "iPad", "iPhone", "iPhone", "Linux", "Linux", "Mac OS X", "Mac", "Windows", "Windows"));

    private BrowserName() {
    }

    /** For example "Firefox on Linux"; empty when it says nothing that is known. */
    static String of(String agent) {
        String browser = "";
        for (String[] known : BROWSERS) {
            if (agent.contains(known[0])) {
                browser = known[1];
                break;
            }
        }
        String system = SYSTEMS.entrySet().stream().filter(known -> agent.contains(known.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse("");
        if (agent.contains("iPhone") || agent.contains("iPad")) {
            system = agent.contains("iPad") ? "iPad" : "iPhone";
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " on " + system;
    }
}

package org.touchstone.deploy.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerWordsTest {

    private static final String HEAD = "[2026-11-22T06:59:26.188+0000] [] [SEVERE] [] [jakarta.enterprise.web]"
            + " [tid: _ThreadID=1 _ThreadName=main] [timeMillis: 1795330766188] [levelValue: 1000] ";
    private static final String READY = "[2026-11-22T06:59:26.226+0000] [] [INFO] [] [PayaraMicro]"
            + " [tid: _ThreadID=1 _ThreadName=main] [timeMillis: 1795330766226] [levelValue: 800]"
            + " Payara Micro 6.2025.10 (build 42) ready in 6,431 (ms)";

    private final ServerWords words = new ServerWords();

    @Test
    void theDeepestCauseIsTheReason() {
        hear(HEAD + "[[", "  ContainerBase.addChild: start: ",
                "Caused by: org.apache.catalina.LifecycleException: java.lang.IllegalStateException: no table",
                "\tat a.B.c(B.java:1)", "Caused by: java.lang.IllegalStateException: no table", "]]",
                HEAD + "Exception while loading the app", READY);
        assertThat(words.reason()).isEqualTo("no table");
        assertThat(words.deploymentFailed()).isTrue();
    }

    @Test
    void theApplicationsOwnWordsWin() {
        hear("Caused by: org.touchstone.X: Touchstone cannot start: set TOUCHSTONE_DB_URL.", "Caused by: a.B: other");
        assertThat(words.reason()).isEqualTo("set TOUCHSTONE_DB_URL.");
    }

    @Test
    void withoutACauseTheFirstSevereMessageIsTheReason() {
        hear(HEAD + "[[", "  the first thing that went wrong", "]]", HEAD + "a later one", READY);
        assertThat(words.reason()).isEqualTo("the first thing that went wrong");
        assertThat(words.deploymentFailed()).isFalse();
    }

    @Test
    void anEmptyListOfWhatWasDeployedIsAFailureAndANumberIsNoReason() {
        hear(HEAD + "AS-DEPLOYMENT-00026", HEAD + "JNDI lookup failed for the resource", "\"Deployed\": [", "]", READY);
        assertThat(words.deploymentFailed()).isTrue();
        assertThat(words.reason()).isEqualTo("JNDI lookup failed for the resource");
    }

    @Test
    void aDeployedApplicationIsNoFailure() {
        hear("\"Deployed\": [", "{", "\"Name\": \"touchstone\",", "}", "]", READY);
        assertThat(words.deploymentFailed()).isFalse();
    }

    private void hear(String... lines) {
        for (String line : lines) {
            words.hear(line);
        }
    }
}

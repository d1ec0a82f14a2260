package org.touchstone.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Members who propose verdicts at once, each on claims of their own; an answer means that it is durable. */
final class Proposals {

    /** What {@code wrk} sends: its threads share the members out, and each takes turns among its own. */
    private static final String SCRIPT = """
            local members = {
            %s}
            local threads = {}
            function setup(thread)
              thread:set("id", #threads)
              table.insert(threads, thread)
            end
            function init(args)
              mine, sent, turns = {}, 0, 0
              for i, member in ipairs(members) do
                if (i - 1) %% %d == id then table.insert(mine, member) end
              end
            end
            function request()
              local member = mine[sent %% #mine + 1]
              local claim = member.claim + math.floor(sent / #mine)
              sent = sent + 1
              turns = math.ceil(sent / #mine)
              return wrk.format("POST", "/act/claims/" .. claim .. "/propose", {
                ["Cookie"] = member.cookie, ["Act-Token"] = member.token, ["Accept"] = "application/json",
                ["Sec-Fetch-Site"] = "same-origin", ["Content-Type"] = "application/x-www-form-urlencoded"},
                "revision=" .. member.revision .. "&rating=TRUE&rationale=The+invented+register+for+claim+" .. claim ..
                "+says+so+on+its+third+page%%2C+in+as+many+words.")
            end
            function done()
              for i, thread in ipairs(threads) do
                io.write("Turns: " .. thread:get("turns") .. "\\n")
              end
            end
            """;
    private static final Pattern TURNS = Pattern.compile("Turns: (\\d+)");

    /**
     * A member at work.
     *
     * @param revision of all their claims
     * @param next the first of their claims that nobody has proposed a verdict on; the others follow it
     */
    record Member(Session session, long revision, AtomicLong next) {

        private String row() {
            return "  {cookie = \"" + session.cookie() + "\", token = \"" + session.actToken() + "\", revision = "
                    + revision + ", claim = " + next.get() + "},\n";
        }
    }

    private Proposals() {
    }

    /** @param folder where the script is put */
    static Load.Outcome run(String root, List<Member> members, int seconds, Path folder)
            throws InterruptedException, IOException {
        int threads = Math.min(2, members.size());
        Path script = Files.writeString(folder.resolve("proposals.lua"), SCRIPT.formatted(
                members.stream().map(Member::row).collect(Collectors.joining()), threads));
        String told = Load.wrk(List.of("-t", Integer.toString(threads), "-c", Integer.toString(members.size()), "-d",
                seconds + "s", "--timeout", "30s", "--latency", "-s", script.toString(),
                URI.create(root).toString()));
        long turns = TURNS.matcher(told).results().map(MatchResult::group).map(TURNS::matcher).filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1))).max().orElse(0);
        members.forEach(member -> member.next().addAndGet(turns + 1));
        return Load.outcome(told);
    }
}

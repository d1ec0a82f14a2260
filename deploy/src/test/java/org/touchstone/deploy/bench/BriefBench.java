package org.touchstone.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.touchstone.deploy.FileTree;
import org.touchstone.deploy.journey.TouchstoneUnderTest;

/** The short form of {@code deploy/bench}: a few reviews, a second for each figure, on a server that runs already. */
public final class BriefBench {

    private static final int REVIEWS = 24;
    /** More than anybody proposes verdicts on in the seconds it takes. */
    private static final int CLAIMS = 48;

    private BriefBench() {
    }

    /**
     * What {@code --json} writes.
     *
     * @param touchstone has a public review and members of both kinds
     * @param folder emptied before
     */
    public static String json(TouchstoneUnderTest touchstone, Path folder, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        FileTree.delete(folder);
        Path json = Files.createDirectories(folder).resolve("figures.json");
        new Bench(new Bench.Plan(folder, 1, 1, 0, List.of(32), REVIEWS, REVIEWS, CLAIMS, Set.of(), json), out)
                .run(touchstone.url(), touchstone.database(), folder);
        return Files.readString(json);
    }
}

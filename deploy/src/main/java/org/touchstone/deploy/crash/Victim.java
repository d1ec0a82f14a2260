package org.touchstone.deploy.crash;

import java.util.List;
import java.util.stream.Stream;

/** What is killed, at once and without a word of warning. */
enum Victim {

    /** The server; the launcher and the database go on and notice. */
    SERVER {
        @Override
        List<ProcessHandle> processes(Program program) {
            return List.of(program.server());
        }
    },
    /** The database with all its processes, as when the machine runs out of memory. */
    DATABASE {
        @Override
        List<ProcessHandle> processes(Program program) {
            return withChildren(program.database()).toList();
        }
    },
    /** The launcher; the server notices, the database is left an orphan. */
    LAUNCHER {
        @Override
        List<ProcessHandle> processes(Program program) {
            return List.of(program.launcher());
        }
    },
    /** All of them, as when the power fails. */
    EVERYTHING {
        @Override
        List<ProcessHandle> processes(Program program) {
            return Stream.of(Stream.of(program.launcher(), program.server()), withChildren(program.database()))
                    .flatMap(processes -> processes).toList();
        }
    };

    /** Which processes of the program these are. */
    abstract List<ProcessHandle> processes(Program program);

    private static Stream<ProcessHandle> withChildren(ProcessHandle parent) {
        return Stream.concat(Stream.of(parent), parent.descendants());
    }
}

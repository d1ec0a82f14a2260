package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads tables with tabs between the cells. */
final class Tables {

    private Tables() {
    }

    /** All files under a folder whose path ends so, in order. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted()
                    .toList();
        }
    }

    /** Quoted where that makes sense: in some files quotes are only text, and taking them for more would lose rows. */
    static List<String[]> of(Path file) throws IOException {
        List<String[]> plain = plain(file);
        List<String[]> quoted = quoted(file);
        int columns = plain.get(0).length;
        boolean even = plain.stream().filter(row -> row.length == columns).count() > plain.size() * 0.95;
        return even && quoted.size() < plain.size() ? plain : quoted;
    }

    /** Rows as they stand, without quoting. */
    static List<String[]> plain(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1)).toList();
    }

    /** Rows of which a cell that begins with a quote ends with one, quotes in it doubled, line ends allowed. */
    static List<String[]> quoted(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<String[]> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    inside = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                inside = true;
            } else if (c == '\t' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row.toArray(String[]::new));
                    row.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(row.toArray(String[]::new));
        }
        return rows;
    }
}

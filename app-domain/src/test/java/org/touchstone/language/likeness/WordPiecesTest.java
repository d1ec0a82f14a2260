package org.touchstone.language.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final WordPieces PIECES = read();

    private static WordPieces read() {
        try (var file = WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            return WordPieces.read(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void cutsAsBertDoes() {
        // [CLS] hello , world ! [SEP]
        assertThat(PIECES.of("Hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
        // [CLS] em ##bed ##ding ##s [SEP]
        assertThat(PIECES.of("embeddings")).containsExactly(101, 7861, 8270, 4667, 2015, 102);
    }

    @Test
    void dropsAccentsAndCase() {
        assertThat(PIECES.of("CAFÉ")).isEqualTo(PIECES.of("cafe"));
    }

    @Test
    void isBounded() {
        assertThat(PIECES.of("word ".repeat(100_000))).hasSize(128);
        assertThat(PIECES.of("a".repeat(100_000))).containsExactly(101, 100, 102);
        assertThat(PIECES.of("")).containsExactly(101, 102);
    }
}

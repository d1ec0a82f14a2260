package org.touchstone.language.likeness;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The sentence model all-MiniLM-L6-v2 (Apache-2.0), run on this machine. It knows English; sentences of other languages
 * come near each other by shared words and names only. Loading takes about a second and is done in the background.
 */
public final class MiniLm implements Meaning, AutoCloseable {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";

    private final CompletableFuture<Loaded> loading;

    private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    }

    /** Begins to load. */
    public MiniLm(Executor background) {
        this.loading = CompletableFuture.supplyAsync(MiniLm::load, background);
    }

    private static Loaded load() {
        try (InputStream model = MiniLm.class.getResourceAsStream(MODEL);
                InputStream pieces = MiniLm.class.getResourceAsStream(PIECES);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (model == null || pieces == null) {
                throw new IllegalStateException("the sentence model is not in the class path");
            }
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new Loaded(environment, environment.createSession(model.readAllBytes(), options),
                    WordPieces.read(pieces));
        } catch (OrtException | IOException failed) {
            throw new IllegalStateException("the sentence model cannot be loaded", failed);
        }
    }

    /**
     * Waits until the model can be used.
     *
     * @throws java.util.concurrent.CompletionException when it cannot be loaded
     */
    public MiniLm ready() {
        loading.join();
        return this;
    }

    @Override
    public Optional<Vector> of(String text) {
        if (!loading.isDone() || loading.isCompletedExceptionally()) {
            return Optional.empty();
        }
        Loaded model = loading.join();
        long[] pieces = model.pieces().of(text);
        long[] mask = new long[pieces.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor ids = tensor(model, pieces); OnnxTensor attention = tensor(model, mask);
                OnnxTensor types = tensor(model, new long[pieces.length]);
                OrtSession.Result result = model.session().run(
                        Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return Optional.of(mean(states[0]));
        } catch (OrtException failed) {
            throw new IllegalStateException("the sentence model failed", failed);
        }
    }

    private static OnnxTensor tensor(Loaded model, long[] values) throws OrtException {
        return OnnxTensor.createTensor(model.environment(), new long[][] {values});
    }

    private static Vector mean(float[][] states) {
        float[] sum = new float[states[0].length];
        for (float[] state : states) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += state[i];
            }
        }
        return Vector.of(sum);
    }

    /** Frees the model's memory. */
    @Override
    public void close() {
        loading.thenAccept(model -> {
            try {
                model.session().close();
            } catch (OrtException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}

package org.touchstone.web.clearing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.clearing.ArticleRecord;
import org.touchstone.clearing.Memo;
import org.touchstone.clearing.SeeMemo;
import org.touchstone.clearing.SeeRecord;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** The memo and the record of an article as files, made anew for each who asks. */
@Path("articles/{n: [0-9]{1,18}}")
@RequestScoped
public class Downloads {

    @PathParam("n")
    private long number;

    /** {@code yes} asks for confidential sources the member is named on. */
    @QueryParam("confidential")
    private @Nullable String confidential;

    @Inject
    private CurrentMember current;

    @Inject
    private SeeMemo seeMemo;

    @Inject
    private SeeRecord seeRecord;

    @Inject
    private MemoWords words;

    @Inject
    private Sentences say;

    @GET
    @Path("memo.docx")
    public Response docx() {
        Memo memo = memo();
        return file(MemoDocx.of(title(memo), memo.details().language(), words.blocks(memo)), "memo",
                "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @GET
    @Path("memo.pdf")
    public Response pdf() {
        Memo memo = memo();
        return file(MemoPdf.of(title(memo), memo.details().language(), words.blocks(memo),
                (characters, scripts) -> say.words("memo.pdf.lacks", characters, scripts)), "memo", "pdf",
                "application/pdf");
    }

    @GET
    @Path("record.json")
    public Response json() {
        return file(RecordJson.of(record()).getBytes(StandardCharsets.UTF_8), "record", "json", "application/json");
    }

    @GET
    @Path("claims.csv")
    public Response claims() {
        return file(RecordTables.claims(record()).getBytes(StandardCharsets.UTF_8), "claims", "csv",
                "text/csv; charset=utf-8; header=present");
    }

    @GET
    @Path("citations.csv")
    public Response citations() {
        return file(RecordTables.citations(record()).getBytes(StandardCharsets.UTF_8), "citations", "csv",
                "text/csv; charset=utf-8; header=present");
    }

    private Memo memo() {
        return seeMemo.see(current.get(), new ArticleId(number), asked());
    }

    private ArticleRecord record() {
        return seeRecord.see(current.get(), new ArticleId(number), asked());
    }

    private boolean asked() {
        return "yes".equals(confidential);
    }

    private String title(Memo memo) {
        return say.words("memo.title", memo.details().title());
    }

    private Response file(byte[] bytes, String what, String extension, String type) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"article-" + number + "-" + what + "."
                        + extension + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store").build();
    }
}

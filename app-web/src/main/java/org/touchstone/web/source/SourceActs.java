package org.touchstone.web.source;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.StoredFile;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.AddSource;
import org.touchstone.source.AttachFile;
import org.touchstone.source.CorrectSource;
import org.touchstone.source.FetchFile;
import org.touchstone.source.NameReaders;
import org.touchstone.source.ReinstateSource;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;
import org.touchstone.source.WithdrawSource;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What can be done to sources: adding and correcting them, naming readers, attaching files and fetching them. */
@Path("sources")
@RequestScoped
public class SourceActs {

    @Inject
    private CurrentMember current;

    @Inject
    private AddSource addSource;

    @Inject
    private CorrectSource correctSource;

    @Inject
    private WithdrawSource withdrawSource;

    @Inject
    private ReinstateSource reinstateSource;

    @Inject
    private NameReaders nameReaders;

    @Inject
    private AttachFile attachFile;

    @Inject
    private FetchFile fetchFile;

    @Inject
    private DoOnce doOnce;

    @Inject
    private Answer answer;

    @POST
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response add(@FormParam("kind") @Nullable String kind, @FormParam("title") @Nullable String title,
                        @FormParam("publisher") @Nullable String publisher,
                        @FormParam("origin") @Nullable String origin, @FormParam("address") @Nullable String address,
                        @FormParam("confidential") @Nullable String confidential,
                        @FormParam("act-key") @Nullable String actKey) {
        Member member = current.get();
        SourceDetails details = details(kind, title, publisher, origin, address);
        return doOnce.once(actKey, member, () -> addSource.add(member, details, confidential != null))
                .map(sourceId -> answer.to("/sources/" + sourceId, "source.added"))
                .orElseGet(() -> answer.to("/sources", "source.addedBefore"));
    }

    /** The form holds each field twice: as it was filled in, prefixed {@code base-}, and as it is wanted. */
    @POST
    @Path("{n}/correct")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("n") long number, @BeanParam Base base,
                            @FormParam("kind") @Nullable String kind, @FormParam("title") @Nullable String title,
                            @FormParam("publisher") @Nullable String publisher,
                            @FormParam("origin") @Nullable String origin,
                            @FormParam("address") @Nullable String address) {
        correctSource.correct(current.get(), new SourceId(number), base.details(),
                details(kind, title, publisher, origin, address));
        return answer.to("/sources/" + number, "source.corrected");
    }

    /** Makes it confidential, or names others. */
    @POST
    @Path("{n}/readers")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response readers(@PathParam("n") long number, @FormParam("reader") List<Long> readers) {
        Set<MemberId> named = readers.stream().filter(Objects::nonNull).map(MemberId::new).collect(Collectors.toSet());
        nameReaders.name(current.get(), new SourceId(number), named);
        return answer.to("/sources/" + number, "source.readersNamed");
    }

    @POST
    @Path("{n}/withdraw")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("n") long number, @FormParam("reason") @Nullable String reason) {
        withdrawSource.withdraw(current.get(), new SourceId(number), reason);
        return answer.to("/sources/" + number, "source.withdrawn");
    }

    @POST
    @Path("{n}/reinstate")
    public Response reinstate(@PathParam("n") long number) {
        reinstateSource.reinstate(current.get(), new SourceId(number));
        return answer.to("/sources/" + number, "source.reinstated");
    }

    @POST
    @Path("{n}/files")
    @Consumes(MULTIPART_FORM_DATA)
    public Response attach(@PathParam("n") long number, List<EntityPart> parts) throws IOException {
        Member member = current.get();
        EntityPart part = parts.stream().filter(one -> one.getName().equals("file")).findFirst()
                .orElseThrow(() -> new Refusal.Invalid("file", "file.empty"));
        byte[] bytes;
        try (InputStream content = part.getContent()) {
            // one more than may be kept is enough to be refused
            bytes = content.readNBytes(StoredFile.SIZE_LIMIT + 1);
        }
        attachFile.attach(member, new SourceId(number), part.getFileName().map(SourceActs::name).orElse(""),
                part.getMediaType() == null ? "application/octet-stream" : part.getMediaType().toString(), bytes);
        return answer.to("/sources/" + number, "source.fileAttached");
    }

    /** Gives a file as a download and as nothing else: no browser may show or run it here. */
    @GET
    @Path("{n}/files/{sha256}")
    public Response file(@PathParam("n") long number, @PathParam("sha256") String sha256) {
        FetchFile.Fetched fetched = fetchFile.fetch(current.get(), new SourceId(number), sha256);
        String name = URLEncoder.encode(fetched.file().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(fetched.bytes(), "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store").build();
    }

    private static SourceDetails details(@Nullable String kind, @Nullable String title, @Nullable String publisher,
                                         @Nullable String origin, @Nullable String address) {
        return SourceDetails.of(Choices.of(SourceKind.class, "kind", kind), title, publisher, origin, address);
    }

    /**
     * What a form was filled with. Field by field: whoever looked for the token in a plain form has read its body, and
     * the server gives the fields back by their names alone.
     */
    public static class Base {

        @FormParam("base-kind")
        private @Nullable String kind;

        @FormParam("base-title")
        private @Nullable String title;

        @FormParam("base-publisher")
        private @Nullable String publisher;

        @FormParam("base-origin")
        private @Nullable String origin;

        @FormParam("base-address")
        private @Nullable String address;

        SourceDetails details() {
            return SourceActs.details(kind, title, publisher, origin, address);
        }
    }

    /**
     * The last part of a name, for some browsers send whole paths. All send it in UTF-8 (RFC 7578, 5.1), which the
     * server reads as Latin-1.
     */
    static String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        if (last.chars().anyMatch(c -> c > 0xFF)) {
            return last;
        }
        try {
            byte[] sentBytes = last.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sentBytes)).toString();
        } catch (CharacterCodingException latin) {
            return last;
        }
    }
}

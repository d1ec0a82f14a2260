package org.touchstone.web.newsroom;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.BringLogo;
import org.touchstone.newsroom.ChangeLogo;
import org.touchstone.newsroom.Logo;
import org.touchstone.newsroom.Logos;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.picture.LogoPicture;
import org.touchstone.web.signin.CurrentMember;

/** An admin brings a logo, looks at it, and puts it up or takes it down. */
@Path("newsroom/logo")
@RequestScoped
public class LogoActs {

    @Inject
    private CurrentMember me;

    @Inject
    private BringLogo bringLogo;

    @Inject
    private ChangeLogo changeLogo;

    @Inject
    private Logos logos;

    @Inject
    private Answer answer;

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    public Response bring(List<EntityPart> parts) throws IOException {
        Member admin = me.get();
        admin.must(Ability.EDIT_SETTINGS);
        EntityPart part = parts.stream().filter(one -> one.getName().equals("file")).findFirst()
                .orElseThrow(() -> new Refusal.Invalid("file", "file.empty"));
        LogoPicture picture;
        try (InputStream content = part.getContent()) {
            picture = LogoPicture.of(content.readNBytes(LogoPicture.SIZE_LIMIT + 1));
        }
        Logo logo = bringLogo.bring(admin, picture.png(), picture.width(), picture.height());
        return answer.to("/admin/logo?logo=" + logo.sha256(), "logo.brought");
    }

    @POST
    @Path("up")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response up(@FormParam("version") int version, @FormParam("logo") @Nullable String logo) {
        me.get().must(Ability.EDIT_SETTINGS);
        if (logo != null && !logo.isEmpty() && Choices.hash(logo).isEmpty()) {
            throw new Refusal.NotFound("logo");
        }
        changeLogo.change(me.get(), version, logo);
        return answer.to("/admin/newsroom#logo", logo == null || logo.isEmpty() ? "logo.down" : "logo.up");
    }

    /** One that was brought, for the admin to look at. */
    @GET
    @Path("{sha256: [0-9a-f]{64}}.png")
    public Response show(@PathParam("sha256") String sha256) {
        me.get().must(Ability.EDIT_SETTINGS);
        Logo logo = logos.find(sha256).orElseThrow(() -> new Refusal.NotFound("logo"));
        return Response.ok(logos.bytes(logo), "image/png").header("Cache-Control", "no-store").build();
    }
}

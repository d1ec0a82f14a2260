package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.touchstone.newsroom.Logos;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.serving.Body;
import org.touchstone.web.serving.Format;

/** The newsroom's logo for readers: the one that is up, and no other that ever was. */
@ApplicationScoped
public class ShownLogo implements Format {

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Logos logos;

    @Override
    public List<Address> addresses() {
        return List.of(new Address(Pattern.compile("/logo/(?<digest>[0-9a-f]{64})\\.png"), List.of()));
    }

    @Override
    public Body write(Asked asked) {
        String digest = newsrooms.current().logo().filter(asked.parts().getOrDefault("digest", "")::equals)
                .orElseThrow(() -> new Refusal.NotFound("page"));
        return Body.of(200, "image/png", bytes(digest).orElseThrow(), MachineBody.OPEN);
    }

    /** The bytes of the logo that is up, for pictures with it in them. */
    Optional<byte[]> bytes() {
        return newsrooms.current().logo().flatMap(this::bytes);
    }

    private Optional<byte[]> bytes(String digest) {
        return logos.find(digest).map(logos::bytes);
    }
}

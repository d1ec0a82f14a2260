package org.touchstone.intake;

import java.util.List;

/** Why a page was not fetched. It carries the key of a plain sentence in the message bundle, with its arguments. */
public final class NotFetched extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    public NotFetched(Reason reason, Object... arguments) {
        super(reason + (arguments.length == 0 ? "" : " " + List.of(arguments)), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The key of the sentence, {@code fetch.notPublic} for example. */
    public String key() {
        return reason.key();
    }

    /** What the sentence's placeholders stand for, in their order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** All reasons for which a page is not fetched. */
    public enum Reason {
        /** Not an address of the web. */
        NO_ADDRESS("noAddress"),
        /** Another scheme than http and https. Argument: the scheme. */
        SCHEME("scheme"),
        /** Another port than 80 and 443. Argument: the port. */
        PORT("port"),
        /** A name or password in the address. */
        USER_INFO("userInfo"),
        /** A host written in an unusual way: a number instead of four, octal, hexadecimal. Argument: the host. */
        ODD_HOST("oddHost"),
        /** A host that is not on the public internet, or that also has an address that is not. Argument: the host. */
        NOT_PUBLIC("notPublic"),
        /** A name that does not exist. Argument: the host. */
        UNKNOWN_HOST("unknownHost"),
        /** No connection, or one that broke off. Argument: the host. */
        NO_ANSWER("noAnswer"),
        /** A certificate that does not hold. Argument: the host. */
        INSECURE("insecure"),
        /** More than five redirects, or one that leads nowhere. */
        REDIRECTS("redirects"),
        /** The site has no such page (404, 410). */
        GONE("gone"),
        /** The site does not let us have it (401, 402, 403, 451 …). Argument: the status. */
        FORBIDDEN("forbidden"),
        /** The site is busy or broken (429, 5xx). Argument: the status. */
        TROUBLE("trouble"),
        /** A kind of content that is not read. Argument: its media type. */
        CONTENT("content"),
        /** More than ten megabytes once unpacked. Argument: the limit in megabytes. */
        TOO_LARGE("tooLarge"),
        /** Not done within ten seconds. */
        TOO_SLOW("tooSlow"),
        /** Somebody cancelled it. */
        CANCELLED("cancelled"),
        /** Too many pages are being fetched. */
        BUSY("busy");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The key of the sentence in the message bundle. */
        public String key() {
            return "fetch." + word;
        }
    }
}

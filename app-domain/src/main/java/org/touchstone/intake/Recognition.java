package org.touchstone.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.touchstone.intake.Unreadable.Reason;

/** Tells what a document is by its first bytes, and refuses one that claims to be something else. */
final class Recognition {

    private static final Pattern PAGE = Pattern.compile(
            "(?i)<(?:!doctype\\s+html|html|head|body|title|meta|script|link|style)\\b");
    private static final Pattern TAG = Pattern.compile("(?i)<(?:p|div|h[1-6]|a|br|span|article|section|ul|table)\\b");
    private static final int HEAD = 16_384;
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Recognition() {
    }

    /**
     * The kind of a document that is not empty.
     *
     * @throws Unreadable DISGUISED, UNSUPPORTED, or ENCRYPTED for an Office document closed with a password
     */
    static Kind of(Incoming incoming) throws Unreadable {
        if (incoming.pasted()) {
            return Kind.TXT;
        }
        byte[] bytes = incoming.bytes();
        String extension = Kind.extension(incoming.fileName());
        Optional<Kind> byName = Kind.claimedByName(incoming.fileName());
        Optional<Kind> byType = Kind.claimedByType(incoming.declaredType());
        Optional<Kind> claim = byName.or(() -> byType);
        if (begins(bytes, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1") && holds(bytes, LOCKED)) {
            throw new Unreadable(Reason.ENCRYPTED);
        }
        Optional<Kind> found = byContent(bytes, claim);
        if (found.isEmpty()) {
            if (claim.isPresent()) {
                throw new Unreadable(Reason.DISGUISED, claim.get().name(), "");
            }
            throw new Unreadable(Reason.UNSUPPORTED, extension);
        }
        Kind kind = found.get();
        if (claim.isPresent() && claim.get() != kind) {
            throw new Unreadable(Reason.DISGUISED, claim.get().name(), kind.name());
        }
        if (byName.isPresent() && byType.isPresent() && !agree(byName.get(), byType.get())) {
            throw new Unreadable(Reason.DISGUISED, byType.get().name(), kind.name());
        }
        if (claim.isEmpty() && (foreignName(extension) || foreignType(incoming.declaredType()))) {
            if (kind == Kind.TXT || kind == Kind.HTML) {
                throw new Unreadable(Reason.UNSUPPORTED, extension);
            }
            throw new Unreadable(Reason.DISGUISED, extension.toUpperCase(Locale.ROOT), kind.name());
        }
        return kind;
    }

    private static Optional<Kind> byContent(byte[] bytes, Optional<Kind> claim) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean page = page(head) && head.indexOf('\0') < 0;
        int pdf = head.substring(0, Math.min(head.length(), 1_024)).indexOf("%PDF-");
        if (pdf == 0 || pdf > 0 && !page && claim.equals(Optional.of(Kind.PDF))) {
            return Optional.of(Kind.PDF);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            // an Office document names its parts; which kind it is, is told when it is opened
            return claim.isEmpty() || claim.get() == Kind.DOCX
                    || holds(bytes, "word/document".getBytes(StandardCharsets.ISO_8859_1))
                    ? Optional.of(Kind.DOCX) : Optional.empty();
        }
        Optional<Charset> wide = Letters.wide(bytes);
        boolean marked = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        if (head.startsWith("{\\rtf") || !marked && wide.isEmpty() && binary(bytes)) {
            return Optional.empty();
        }
        if (marked || wide.isPresent()) {
            String wideHead = Letters.ofText(bytes, "");
            page = page(wideHead.substring(0, Math.min(wideHead.length(), HEAD)));
        }
        if (page) {
            return Optional.of(Kind.HTML);
        }
        if (claim.equals(Optional.of(Kind.HTML))) {
            boolean tagged = TAG.matcher(Letters.ofText(bytes, "")).find();
            return Optional.of(tagged ? Kind.HTML : Kind.TXT);
        }
        return Optional.of(claim.equals(Optional.of(Kind.MARKDOWN)) ? Kind.MARKDOWN : Kind.TXT);
    }

    /** Text has no NUL and few control characters. */
    private static boolean binary(byte[] bytes) {
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                odd++;
            }
        }
        return odd > 4 && odd > bytes.length / 100;
    }

    /** Markdown files often come as plain text. */
    private static boolean agree(Kind byName, Kind byType) {
        return byName == byType || byName == Kind.MARKDOWN && byType == Kind.TXT;
    }

    private static boolean foreignName(String extension) {
        return switch (extension) {
            case "doc", "rtf", "odt", "pages", "xls", "xlsx", "ppt", "pptx", "epub", "png", "jpg", "jpeg", "gif",
                    "webp",
                    "zip", "gz", "7z", "rar", "exe", "js", "css", "json", "xml", "svg", "csv", "eml", "msg" -> true;
            default -> false;
        };
    }

    private static boolean foreignType(String mediaType) {
        return !Kind.readable(mediaType);
    }

    /** Whether a page's first tag comes first, an XML declaration and comments aside. */
    private static boolean page(String head) {
        int at = head.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < head.length()) {
            if (Character.isWhitespace(head.charAt(at))) {
                at++;
            } else if (head.startsWith("<!--", at) || head.startsWith("<?", at)) {
                String end = head.charAt(at + 1) == '?' ? ">" : "-->";
                int ends = head.indexOf(end, at + 2);
                if (ends < 0) {
                    return false;
                }
                at = ends + end.length();
            } else {
                return PAGE.matcher(head).region(at, head.length()).lookingAt();
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        for (int i = 0; i < with.length(); i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] bytes, byte[] piece) {
        for (int i = 0; i <= bytes.length - piece.length; i++) {
            int k = 0;
            while (k < piece.length && bytes[i + k] == piece[k]) {
                k++;
            }
            if (k == piece.length) {
                return true;
            }
        }
        return false;
    }
}

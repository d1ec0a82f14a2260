package org.touchstone.intake;

import java.util.Locale;
import java.util.Optional;

/** What a document is, told by its content and never by its name alone. */
public enum Kind {
    TXT, MARKDOWN, HTML, DOCX, PDF;

    /** The kind a file name's extension claims; empty for an extension that intake does not read, or none. */
    static Optional<Kind> claimedByName(String fileName) {
        return Optional.ofNullable(switch (extension(fileName)) {
            case "txt", "text" -> TXT;
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml", "xht" -> HTML;
            case "docx", "docm", "dotx" -> DOCX;
            case "pdf" -> PDF;
            default -> null;
        });
    }

    /** The kind a media type claims, its parameters aside; empty for one that says nothing or that is not read. */
    static Optional<Kind> claimedByType(String mediaType) {
        return Optional.ofNullable(switch (bare(mediaType)) {
            case "text/plain" -> TXT;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12" -> DOCX;
            case "application/pdf", "application/x-pdf" -> PDF;
            default -> null;
        });
    }

    /** Whether a server may send this media type in answer to a fetch: one that intake reads, or one left unsaid. */
    public static boolean readable(String mediaType) {
        return saysNothing(mediaType) || claimedByType(mediaType).isPresent();
    }

    /** Whether a media type makes no claim: absent, or the one that means no more than bytes. */
    static boolean saysNothing(String mediaType) {
        String type = bare(mediaType);
        return type.isEmpty() || type.equals("application/octet-stream") || type.equals("binary/octet-stream");
    }

    /** The extension of a file name in lower case, without its dot; empty when there is none. */
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        int folder = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        return dot > folder + 1 ? fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT) : "";
    }

    private static String bare(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        String type = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}

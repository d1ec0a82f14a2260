package org.touchstone.intake;

import org.touchstone.intake.Unreadable.Reason;

/**
 * Reads a document in this very process, with nothing to hold it: for pasted text, for the child process, for tests.
 */
public final class ReadHere implements DocumentReader {

    @Override
    public Extracted read(Incoming incoming, Progress progress) throws Unreadable {
        if (incoming.bytes().length > MOST_BYTES) {
            throw new Unreadable(Reason.TOO_LARGE, MOST_BYTES / (1024 * 1024));
        }
        if (incoming.bytes().length == 0) {
            throw new Unreadable(Reason.EMPTY);
        }
        if (progress.cancelled()) {
            throw new Unreadable(Reason.CANCELLED);
        }
        Kind kind = Recognition.of(incoming);
        progress.at(Progress.Step.READING, 0, 0);
        return switch (kind) {
            case TXT -> TextDocument.read(incoming);
            case MARKDOWN -> MarkdownDocument.read(incoming);
            case HTML -> HtmlDocument.read(incoming);
            case DOCX -> DocxDocument.read(incoming);
            case PDF -> PdfDocument.read(incoming, progress);
        };
    }
}

package org.touchstone.deploy.journey;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, which knows the HTML standard as W3C's own page for checking documents does. */
final class NuChecker {

    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";
    /** Facelets writes void elements as XML does, which HTML allows: the checker says only that it has no effect. */
    private static final String SLASH = "Trailing slash on void elements";

    private final List<String> flaws = new ArrayList<>();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true);
    private final ErrorHandler told = new ErrorHandler() {
        @Override
        public void warning(SAXParseException flaw) {
            add("warning", flaw);
        }

        @Override
        public void error(SAXParseException flaw) {
            add("error", flaw);
        }

        @Override
        public void fatalError(SAXParseException flaw) {
            add("fatal error", flaw);
        }
    };

    /** Reads the standard's schema, which takes a second or two: one checker serves for many pages. */
    NuChecker() {
        try {
            checker.setUpMainSchema(HTML, told);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        if (!flaws.isEmpty()) {
            throw new IllegalStateException(flaws.toString());
        }
    }

    /** What is wrong with this page, errors and warnings, each with its line and column. */
    List<String> flaws(String html) {
        flaws.clear();
        try {
            checker.setUpValidatorAndParsers(told, true, false);
            checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException unreadable) {
            flaws.add(unreadable.toString());
        }
        return List.copyOf(flaws);
    }

    private void add(String how, SAXParseException flaw) {
        if (!flaw.getMessage().startsWith(SLASH)) {
            flaws.add(how + " at " + flaw.getLineNumber() + ":" + flaw.getColumnNumber() + ": " + flaw.getMessage());
        }
    }
}

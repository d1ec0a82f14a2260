package org.touchstone.intake;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.touchstone.intake.Unreadable.Reason;

/**
 * XML read element by element, forwards only. Document types, entities and outward references are refused as EXPLODES
 * (Office documents have none), nesting deeper than 400 too; broken XML is DAMAGED.
 */
final class Xml {

    private static final int DEEPEST = 400;

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Uses the JDK's own parser, whatever else is on the class path. */
    static Xml open(byte[] part) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return new Xml(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException broken) {
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    /**
     * Goes on to the next child of the element it stands in, whose children, text or end must have been read: its local
     * name, or null at the end of the element.
     */
    @Nullable String child() throws Unreadable {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return reader.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> { }
            }
        }
    }

    /** Reads past the element it stands in. */
    void skip() throws Unreadable {
        text();
    }

    /** Reads past the element it stands in: all characters within. */
    String text() throws Unreadable {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        return text.toString();
    }

    /** The value of an attribute whatever its namespace, or empty. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Prose.storableFrom(reader.getAttributeValue(i));
            }
        }
        return "";
    }

    private int next() throws Unreadable {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(Reason.EXPLODES);
                default -> { }
            }
            if (depth > DEEPEST) {
                throw new Unreadable(Reason.EXPLODES);
            }
            return event;
        } catch (XMLStreamException broken) {
            // the JDK's own limits carry a number of this kind
            boolean limit = String.valueOf(broken.getMessage()).contains("JAXP000");
            throw new Unreadable(limit ? Reason.EXPLODES : Reason.DAMAGED);
        }
    }
}

package org.touchstone.claim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what an act took as one text, as snapshots are kept. */
@Converter
public class TakenColumn implements AttributeConverter<Taken, String> {

    @Override
    public String convertToDatabaseColumn(Taken taken) {
        return taken.kept().encoded();
    }

    @Override
    public Taken convertToEntityAttribute(String text) {
        return new Taken(Snapshot.decoded(text));
    }
}

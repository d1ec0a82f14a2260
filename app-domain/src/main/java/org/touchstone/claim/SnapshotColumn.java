package org.touchstone.claim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a snapshot as its one text. */
@Converter
public class SnapshotColumn implements AttributeConverter<Snapshot, String> {

    @Override
    public String convertToDatabaseColumn(Snapshot snapshot) {
        return snapshot.encoded();
    }

    @Override
    public Snapshot convertToEntityAttribute(String text) {
        return Snapshot.decoded(text);
    }
}

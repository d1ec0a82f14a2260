package org.touchstone.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The number of a reader's report. */
@Embeddable
public record ReportId(@Column(name = "report_id") long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

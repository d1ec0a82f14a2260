package org.touchstone.persistence;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * PostgreSQL as Hibernate speaks it, but for one word: a row held alone keeps its key free. Others can then still write
 * rows that refer to it, as a note does to its claim, instead of waiting, possibly for one who waits for them.
 */
public class RowLocks extends PostgreSQLDialect {

    public RowLocks() {
        super(DatabaseVersion.make(Migrations.OLDEST_SERVER));
    }

    public RowLocks(DialectResolutionInfo info) {
        super(info);
    }

    @Override
    public String getForUpdateString() {
        return " for no key update";
    }
}

package org.touchstone.deploy.wiring;

import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.touchstone.deploy.DatabaseAddress;
import org.touchstone.deploy.journey.TouchstoneUnderTest;

/**
 * Gives the server a database of its own in the PostgreSQL that all tests share, before {@code arquillian.xml} is
 * read, which names it.
 */
public class OnOurDatabase implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(OnOurDatabase.class);
    }

    public void nameIt(@Observes(precedence = 100) ManagerStarted beginning) {
        DatabaseAddress database = TouchstoneUnderTest.running().emptyDatabase("wiring");
        System.setProperty("wiring.db.url", database.url());
        System.setProperty("wiring.db.user", database.user());
        System.setProperty("wiring.db.password", database.password());
    }
}

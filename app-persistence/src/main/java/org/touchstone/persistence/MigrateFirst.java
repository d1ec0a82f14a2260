package org.touchstone.persistence;

import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the database to this program's version when the program starts, before Hibernate compares it with the
 * entities. Several servers may start at once: one migrates, the others wait.
 */
public class MigrateFirst implements Integrator {

    private static final System.Logger LOG = System.getLogger(MigrateFirst.class.getName());

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor factory) {
        var settings = bootstrapContext.getServiceRegistry().requireService(ConfigurationService.class).getSettings();
        try {
            Object dataSource = settings.get(JdbcSettings.JAKARTA_JTA_DATASOURCE);
            if (dataSource != null) {
                var config = ConfigProvider.getConfig();
                DatabaseSettings.check(name -> config.getOptionalValue(name, String.class));
            } else {
                dataSource = settings.get(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE);
            }
            Migrations.apply((DataSource) dataSource);
        } catch (UnusableDatabase e) {
            // beside the failure itself, which a server buries under its own: the sentence the reader of a log needs
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
            throw e;
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry serviceRegistry) {
    }
}

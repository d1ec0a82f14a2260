package org.touchstone.persistence;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.internal.PersistenceXmlParser;
import org.touchstone.newsroom.Member;

/**
 * The unit of persistence.xml without a server around it: the same properties, the same entities, found by scanning as
 * the server does, but local transactions and the test's data source.
 */
final class TestPersistenceUnit implements PersistenceUnitInfo {

    private final DataSource dataSource;
    private final Properties properties = new Properties();

    TestPersistenceUnit(DataSource dataSource) {
        this.dataSource = dataSource;
        URL xml = MigrateFirst.class.getResource("/META-INF/persistence.xml");
        properties.putAll(PersistenceXmlParser.locateNamedPersistenceUnit(xml, "touchstone").getProperties());
        properties.remove("hibernate.transaction.jta.platform");
    }

    @Override
    public String getPersistenceUnitName() {
        return "touchstone";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return HibernatePersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of(placeOf(Member.class));
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return placeOf(MigrateFirst.class);
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return false;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return Thread.currentThread().getContextClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return null;
    }
}

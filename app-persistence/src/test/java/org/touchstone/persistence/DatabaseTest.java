package org.touchstone.persistence;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a database of its own, migrated and empty: {@code @ExtendWith(DatabaseTest.class)} on the class and a
 * {@link TestDatabase} as parameter of its constructor or method.
 */
public class DatabaseTest implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext context) {
        TestDatabase.INSTANCE.begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestDatabase.INSTANCE.end();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TestDatabase.INSTANCE;
    }
}

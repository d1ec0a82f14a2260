package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Marks a test class whose methods take the running {@link TouchstoneUnderTest} and a {@link Browser} as parameters.
 * A failed test leaves pictures in {@code target/pictures}; one whose pages had failing scripts fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Journey.Extension.class)
public @interface Journey {

    /** Gives the parameters and looks after the browser. */
    final class Extension implements ParameterResolver, AfterTestExecutionCallback {

        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Journey.class);
        private static final Path PICTURES = Path.of("target/pictures");

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == TouchstoneUnderTest.class || type == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (parameter.getParameter().getType() == TouchstoneUnderTest.class) {
                return TouchstoneUnderTest.running();
            }
            return context.getStore(OURS).computeIfAbsent(Browser.class,
                    type -> new Browser(TouchstoneUnderTest.running().url()), Browser.class);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            Browser browser = context.getStore(OURS).get(Browser.class, Browser.class);
            if (browser == null) {
                return;
            }
            try {
                if (context.getExecutionException().isPresent()) {
                    browser.photograph(PICTURES, context.getRequiredTestClass().getSimpleName() + "-"
                            + context.getRequiredTestMethod().getName());
                } else {
                    assertThat(browser.complaints()).as("failing scripts and policy violations").isEmpty();
                }
            } finally {
                browser.close();
            }
        }
    }
}

package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new PlainContext();

    private record Wording(String text, Optional<String> note) {
        String secret() {
            return "not public";
        }

        public int length() {
            return text.length();
        }

        public String refused() {
            throw new IllegalStateException("refused");
        }
    }

    /** Says it with a getter, as older classes do. */
    public static class Titled {
        public String getTitle() {
            return "by its getter";
        }

        public String title() {
            return "by its accessor";
        }
    }

    @Test
    void recordComponentsAreReadAsProperties() {
        assertThat(read(new Wording("half the risk", Optional.empty()), "text")).isEqualTo("half the risk");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void accessorsWithoutArgumentsAreReadAsProperties() {
        assertThat(read(new Wording("half", Optional.empty()), "length")).isEqualTo(4);
        assertThat(read(Thread.State.NEW, "name")).isEqualTo("NEW");
    }

    @Test
    void anOptionalIsReadAsWhatItHolds() {
        assertThat(read(new Wording("half", Optional.of("see p. 41")), "note")).isEqualTo("see p. 41");
        assertThat(read(new Wording("half", Optional.empty()), "note")).isNull();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatHasAGetterIsLeftToTheUsualResolver() {
        assertThat(read(new Titled(), "title")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatIsNotPublicOrNotThereIsLeftAlone() {
        for (String property : List.of("secret", "nothing", "hashCode", "toString", "getClass", "wait")) {
            assertThat(read(new Wording("half", Optional.empty()), property)).as(property).isNull();
            assertThat(context.isPropertyResolved()).as(property).isFalse();
        }
    }

    @Test
    void mapsAndListsKeepTheirOwnWay() {
        assertThat(read(Map.of("size", "seven"), "size")).isNull();
        assertThat(read(List.of(), "size")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatAnAccessorThrowsIsThrown() {
        assertThatThrownBy(() -> read(new Wording("half", Optional.empty()), "refused"))
                .isInstanceOf(ELException.class).hasRootCauseMessage("refused");
    }

    @Test
    void nothingIsEverWritten() {
        Wording wording = new Wording("half", Optional.empty());
        assertThat(resolver.isReadOnly(context, wording, "text")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, wording, "text", "whole"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private Object read(Object base, String property) {
        return resolver.getValue(context, base, property);
    }

    private static final class PlainContext extends ELContext {
        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}

package org.touchstone.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read {@code #{claim.wording}} where the model says {@code wording()}: the components of records and other
 * accessors without arguments. A property with a getter is left to the usual resolver. An {@link Optional} is read as
 * what it holds, or as nothing. Nothing is ever written this way.
 */
public class RecordELResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            Object value = accessor.invoke(base);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new ELException(closed);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        // null says that it cannot be written
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (accessor(base, property) != null) {
            throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (accessor(base, property) == null) {
            return false;
        }
        context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base == null ? null : String.class;
    }

    private static @Nullable Method accessor(@Nullable Object base, @Nullable Object property) {
        if (base == null || !(property instanceof String name) || base instanceof Map || base instanceof Collection
                || base instanceof ResourceBundle || base.getClass().isArray()) {
            return null;
        }
        return ACCESSORS.get(base.getClass()).get(name);
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && method.getReturnType() != void.class && !method.isSynthetic()
                    && !Modifier.isStatic(method.getModifiers()) && !hasMethod(Object.class, method.getName())
                    && !hasGetter(type, method.getName()) && method.trySetAccessible()) {
                accessors.put(method.getName(), method);
            }
        }
        return Map.copyOf(accessors);
    }

    private static boolean hasGetter(Class<?> type, String property) {
        String tail = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return hasMethod(type, "get" + tail) || hasMethod(type, "is" + tail);
    }

    private static boolean hasMethod(Class<?> type, String name) {
        try {
            type.getMethod(name);
            return true;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }
}

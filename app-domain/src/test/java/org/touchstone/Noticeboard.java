package org.touchstone;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.touchstone.newsroom.Happening;

/**
 * Hands every event on to the observers on it, as the container does: by the type they observe, in the order of their
 * priorities, within the act that fired it. Remembers them all.
 */
public class Noticeboard {

    private record Observer(Object bean, Method method, Class<?> type, int priority) {
    }

    private final List<Observer> observers = new ArrayList<>();
    private final List<Happening> happened = new ArrayList<>();

    /** Everything that was fired, in order. */
    public List<Happening> happened() {
        return List.copyOf(happened);
    }

    /** Whatever has a method with an {@code @Observes} parameter. */
    public void put(Object bean) {
        for (Method method : bean.getClass().getDeclaredMethods()) {
            Arrays.stream(method.getParameters()).filter(heard -> heard.isAnnotationPresent(Observes.class))
                    .forEach(heard -> put(bean, method, heard));
        }
    }

    private void put(Object bean, Method method, Parameter heard) {
        method.setAccessible(true);
        Priority priority = heard.getAnnotation(Priority.class);
        observers.add(new Observer(bean, method, heard.getType(), priority == null ? 2500 : priority.value()));
        observers.sort(Comparator.comparingInt(Observer::priority));
    }

    /** What a use case is given to fire its events. */
    public <T extends Happening> Event<T> event() {
        return new Pinned<>();
    }

    private void tell(Happening event) {
        happened.add(event);
        for (Observer observer : List.copyOf(observers)) {
            if (observer.type.isInstance(event)) {
                try {
                    observer.method.invoke(observer.bean, event);
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof RuntimeException refused) {
                        throw refused;
                    }
                    throw new IllegalStateException(e);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private final class Pinned<T extends Happening> implements Event<T> {

        @Override
        public void fire(T event) {
            tell(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            tell(event);
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return fireAsync(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Pinned<>();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Pinned<>();
        }
    }
}

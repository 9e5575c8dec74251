package nl.impactkaart.impactmap.component;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies of records of figures with one component changed. The name of a figure is that of its component, so that a
 * figure that is added to an event can be adjusted at once.
 */
public final class Copies {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private Copies() {}

    private record Shape(List<RecordComponent> components, List<String> names, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            try {
                return new Shape(
                        components,
                        components.stream().map(RecordComponent::getName).toList(),
                        type.getDeclaredConstructor(components.stream()
                                .map(RecordComponent::getType)
                                .toArray(Class[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has a canonical constructor", e);
            }
        }

        int index(String component) {
            int index = names.indexOf(component);
            if (index < 0) {
                throw new IllegalArgumentException("no component " + component);
            }
            return index;
        }
    }

    /** The names of its components, in their order. */
    public static List<String> names(Record record) {
        return shape(record).names();
    }

    /** The type of a component. */
    public static Class<?> type(Record record, String component) {
        Shape shape = shape(record);
        return shape.components().get(shape.index(component)).getType();
    }

    /** What a component says. */
    public static @Nullable Object value(Record record, String component) {
        Shape shape = shape(record);
        return read(shape.components().get(shape.index(component)), record);
    }

    /** The record with a component that says something else. */
    @SuppressWarnings("unchecked") // the constructor is that of the record's own class
    public static <R extends Record> R with(R record, String component, @Nullable Object value) {
        Shape shape = shape(record);
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(shape.components().get(i), record);
        }
        values[shape.index(component)] = value;
        try {
            return (R) shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of figures takes every value of its types", e);
        }
    }

    private static Shape shape(Record record) {
        return Objects.requireNonNull(SHAPES.computeIfAbsent(record.getClass(), Shape::of));
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the components of a public record can be read", e);
        }
    }
}

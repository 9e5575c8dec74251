package nl.impactkaart.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.impactkaart.contracts.report.MapConfirmed;
import nl.impactkaart.contracts.report.Notice;
import nl.impactkaart.contracts.report.ReportUpdated;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Events to bytes and back, by name and revision.
 *
 * <p>Equal events have equal bytes. Readers skip components that they do not know; a required component that is
 * missing, or one of another type, makes the event undecodable.
 */
public final class EventCodec {

    /** Largest size of an event together with its metadata, in bytes. */
    public static final int MAX_BYTES = 60_000;

    private static final String METADATA = "impactkaart.metadata";

    private static final ObjectReader METADATA_READER = ContractsJson.mapper().readerFor(EventMetadata.class);
    private static final ObjectWriter METADATA_WRITER = ContractsJson.mapper().writerFor(EventMetadata.class);

    private static final Map<Class<?>, ObjectReader> READERS = Stream.concat(
                    EventCatalogue.all().stream(), EventCatalogue.notices().stream())
            .collect(toUnmodifiableMap(
                    EventType::type, type -> ContractsJson.mapper().readerFor(type.type())));
    private static final Map<Class<?>, ObjectWriter> WRITERS = Stream.concat(
                    EventCatalogue.all().stream(), EventCatalogue.notices().stream())
            .collect(toUnmodifiableMap(
                    EventType::type, type -> ContractsJson.mapper().writerFor(type.type())));

    private EventCodec() {}

    /** The event in its current revision. */
    public static EncodedEvent encode(DomainEvent event) {
        EventType<? extends DomainEvent> type = EventCatalogue.of(event.getClass());
        return new EncodedEvent(
                type.name(), type.revision(), of(WRITERS, type.type()).writeValueAsBytes(event));
    }

    /**
     * The event that the bytes hold.
     *
     * @throws UndecodableEventException when name and revision are unknown or the bytes do not fit them
     */
    public static DomainEvent decode(String name, int revision, byte[] data) {
        Class<? extends DomainEvent> type = EventCatalogue.type(name, revision);
        return type.cast(read(of(READERS, type), name, revision, data));
    }

    /**
     * The event that the bytes hold, when it must be of a family.
     *
     * @throws UndecodableEventException when it is of another, name and revision are unknown or the bytes do not fit them
     */
    public static <T extends DomainEvent> T decode(Class<T> family, String name, int revision, byte[] data) {
        DomainEvent event = decode(name, revision, data);
        if (!family.isInstance(event)) {
            throw UndecodableEventException.unknown(name, revision);
        }
        return family.cast(event);
    }

    /** The metadata that goes with an event. */
    public static byte[] encode(EventMetadata metadata) {
        return METADATA_WRITER.writeValueAsBytes(metadata);
    }

    /**
     * The metadata that the bytes hold.
     *
     * @throws UndecodableEventException when they are none
     */
    public static EventMetadata decodeMetadata(byte[] data) {
        return (EventMetadata) read(METADATA_READER, METADATA, 1, data);
    }

    /** The message for the topic of reports. */
    public static EncodedEvent encode(Notice notice) {
        EventType<? extends Notice> type = switch (notice) {
            case ReportUpdated _ -> EventCatalogue.REPORT_UPDATED;
            case MapConfirmed _ -> EventCatalogue.MAP_CONFIRMED;
        };
        return new EncodedEvent(
                type.name(), type.revision(), of(WRITERS, type.type()).writeValueAsBytes(notice));
    }

    /**
     * The message of the topic of reports that the bytes hold.
     *
     * @throws UndecodableEventException when name and revision are unknown or the bytes do not fit them
     */
    public static Notice decodeNotice(String name, int revision, byte[] data) {
        for (EventType<? extends Notice> type : EventCatalogue.notices()) {
            if (type.name().equals(name) && type.revision() == revision) {
                return type.type().cast(read(of(READERS, type.type()), name, revision, data));
            }
        }
        throw UndecodableEventException.unknown(name, revision);
    }

    /**
     * Guards the limit that every consumer relies on.
     *
     * @throws EventTooLargeException when payload and metadata together exceed {@link #MAX_BYTES}
     */
    public static void requireWithinLimit(EncodedEvent event, byte[] metadata) {
        long bytes = (long) event.data().length + metadata.length;
        if (bytes > MAX_BYTES) {
            throw new EventTooLargeException(event.name(), bytes);
        }
    }

    private static Object read(ObjectReader reader, String name, int revision, byte[] data) {
        @Nullable Object value;
        try {
            value = reader.readValue(data);
        } catch (JacksonException e) {
            throw UndecodableEventException.at(name, revision, e.getPath());
        }
        if (value == null) { // the JSON text null
            throw UndecodableEventException.at(name, revision, List.of());
        }
        return value;
    }

    private static <T> T of(Map<Class<?>, T> byType, Class<?> type) {
        T found = byType.get(type);
        if (found == null) {
            throw new IllegalArgumentException(type + " is not in the event catalogue");
        }
        return found;
    }
}

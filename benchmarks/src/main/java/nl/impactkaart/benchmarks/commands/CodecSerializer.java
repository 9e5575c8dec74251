package nl.impactkaart.benchmarks.commands;

import java.util.Objects;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCatalogue;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Lets Axon's engines store the very bytes that ours stores. */
final class CodecSerializer implements Serializer {

    private static final String METADATA_TYPE = MetaData.class.getName();

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object instanceof MetaData metadata) {
            byte[] data = EventCodec.encode(
                    (EventMetadata) Objects.requireNonNull(metadata.get(PostgresEventStorageEngine.METADATA)));
            return new SimpleSerializedObject<>(
                    representation.cast(data), representation, new SimpleSerializedType(METADATA_TYPE, null));
        }
        EncodedEvent event = EventCodec.encode((ImpactMapEvent) Objects.requireNonNull(object));
        return new SimpleSerializedObject<>(
                representation.cast(event.data()),
                representation,
                new SimpleSerializedType(event.name(), Integer.toString(event.revision())));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] data = (byte[]) stored.getData();
        SerializedType type = stored.getType();
        if (type.getName().equals(METADATA_TYPE)) {
            return (T) MetaData.with(PostgresEventStorageEngine.METADATA, EventCodec.decodeMetadata(data));
        }
        return (T) EventCodec.decode(type.getName(), Integer.parseInt(type.getRevision()), data);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public Class classForType(SerializedType type) {
        return type.getName().equals(METADATA_TYPE)
                ? MetaData.class
                : EventCatalogue.type(type.getName(), Integer.parseInt(type.getRevision()));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SimpleSerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA_TYPE, null);
        }
        Class<? extends ImpactMapEvent> event = ((Class<?>) type).asSubclass(ImpactMapEvent.class);
        return new SimpleSerializedType(EventCatalogue.name(event), Integer.toString(EventCatalogue.revision(event)));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}

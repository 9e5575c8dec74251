package nl.impactkaart.benchmarks.commands;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import nl.impactkaart.benchmarks.Database;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * Axon's JPA engine with nothing set that need not be: Hibernate makes the tables, payloads are large objects as its
 * mapping says, and an aggregate is read anew for each command.
 */
final class AxonJpa {

    private AxonJpa() {}

    static Store withDefaults(Database database, int callers) {
        return opened(hibernate(database), callers);
    }

    /** With payloads in the row. */
    static Store withBytea(Database database, int callers) {
        return opened(hibernate(database).property(AvailableSettings.DIALECT, new ByteaDialect()), callers);
    }

    private static PersistenceConfiguration hibernate(Database database) {
        return new HibernatePersistenceConfiguration("axon")
                .managedClasses(DomainEventEntry.class, SnapshotEventEntry.class)
                .schemaToolingAction(Action.CREATE_ONLY)
                .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database.pool());
    }

    private static Store opened(PersistenceConfiguration configuration, int callers) {
        EntityManagerFactory factory = configuration.createEntityManagerFactory();
        EntityManager entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
        TransactionManager transactions = new SpringTransactionManager(new JpaTransactionManager(factory));
        CodecSerializer codec = new CodecSerializer();
        JpaEventStorageEngine engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(() -> entities)
                .transactionManager(transactions)
                .eventSerializer(codec)
                .snapshotSerializer(codec)
                .build();
        return new AxonPeer(engine, transactions, null, callers, factory::close);
    }
}

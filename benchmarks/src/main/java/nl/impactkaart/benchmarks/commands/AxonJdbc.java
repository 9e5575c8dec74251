package nl.impactkaart.benchmarks.commands;

import javax.sql.DataSource;
import nl.impactkaart.benchmarks.Database;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's JDBC engine as its Spring Boot starter sets it up, with Axon's own cache of aggregates. */
final class AxonJdbc {

    private AxonJdbc() {}

    static Store cached(Database database, int callers) {
        DataSource pool = database.pool();
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        CodecSerializer codec = new CodecSerializer();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(transactions)
                .eventSerializer(codec)
                .snapshotSerializer(codec)
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new AxonPeer(engine, transactions, new WeakReferenceCache(), callers, () -> {});
    }
}

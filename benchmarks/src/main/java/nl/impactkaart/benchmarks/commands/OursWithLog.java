package nl.impactkaart.benchmarks.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.impactkaart.benchmarks.Database;
import nl.impactkaart.command.log.LogWriter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The same desk and store, with the service's own log writer behind it: every event goes into the signed tree. */
final class OursWithLog implements Store {

    private final AnnotationConfigApplicationContext log = new AnnotationConfigApplicationContext();
    private final Ours ours;

    OursWithLog(Database database, int callers, Path keyFile) {
        DataSource pool = database.pool();
        log.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("log", Map.of("impactkaart.log.key-file", keyFile.toString())));
        log.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        log.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
        log.registerBean(Clock.class, Clock::systemUTC);
        log.scan(LogWriter.class.getPackageName());
        log.refresh();
        ours = new Ours(database, callers, log.getBean(LogWriter.class)::wake);
    }

    @Override
    public void record(int caller) {
        ours.record(caller);
    }

    @Override
    public void close() {
        ours.close();
        log.close();
    }
}

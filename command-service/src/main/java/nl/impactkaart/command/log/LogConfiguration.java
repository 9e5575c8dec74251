package nl.impactkaart.command.log;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tree over the stored events, its keys, and who watches over both. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

    @Bean
    LogTable logTable(JdbcClient database) {
        return new LogTable(database);
    }

    @Bean
    LogKeys logKeys(LogSettings settings, JdbcClient database, PlatformTransactionManager transactions) {
        return LogKeys.open(settings, database, new TransactionTemplate(transactions));
    }

    @Bean
    LogHealth logHealth(LogTable table) {
        LogHealth health = new LogHealth(table);
        health.look();
        return health;
    }

    @Bean
    LogWriter logWriter(
            LogSettings settings,
            LogKeys keys,
            LogTable table,
            LogHealth health,
            PlatformTransactionManager transactions) {
        return new LogWriter(
                new LogGrowth(settings.origin(), keys, table, new TransactionTemplate(transactions)), health);
    }

    @Bean
    LogChecks logChecks(LogTable table, LogKeys keys, LogHealth health, Clock clock) {
        return new LogChecks(new LogCheck(table, keys), table, health, clock);
    }
}

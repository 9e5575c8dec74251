package nl.impactkaart.command.impactmap.importing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import nl.impactkaart.command.dispatch.CommandDesk;
import nl.impactkaart.command.organisation.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports run in the background of the service. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Imports imports(JdbcClient database) {
        return new Imports(database);
    }

    @Bean
    ImportSchedule importSchedule(
            DataSource dataSource,
            Imports imports,
            Organisations organisations,
            CommandDesk desk,
            Clock clock,
            List<RecurringTask<Void>> others) {
        return new ImportSchedule(dataSource, imports, new Importer(imports, organisations, desk, clock), others);
    }
}

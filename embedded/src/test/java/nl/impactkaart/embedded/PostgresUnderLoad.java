package nl.impactkaart.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Inserts row after row, and says so after each commit, until it is killed. */
final class PostgresUnderLoad {

    private PostgresUnderLoad() {}

    public static void main(String[] args) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]));
        try (Connection connection = postgres.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE acknowledged (n bigint)");
            System.out.println("address " + postgres.jdbcUrl("postgres"));
            for (long n = 1; n > 0; n++) {
                statement.execute("INSERT INTO acknowledged VALUES (" + n + ")");
                System.out.println("row " + n);
            }
        }
    }
}

package nl.impactkaart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void acknowledgedRowsAreOnDiskAndSurviveARestart() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(query(postgres, "SHOW " + setting)).isEqualTo("on");
            }
            assertThat(query(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(postgres, "SHOW unix_socket_directories")).isEmpty();
            postgres.createDatabaseIfAbsent("kept");
            execute(postgres, "kept", "CREATE TABLE t (n int)");
            execute(postgres, "kept", "INSERT INTO t VALUES (7)");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            postgres.createDatabaseIfAbsent("kept");
            assertThat(query(postgres, "kept", "SELECT n FROM t")).isEqualTo("7");
        }
    }

    @Test
    void nobodyConnectsWithoutTheGeneratedPassword() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            Path file = directory.resolve("postgres-password");
            assertThat(file).hasContent(postgres.password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServerThatAKilledJvmLeftIsStoppedAndItsRowsAreThere() throws Exception {
        long acknowledged = 0;
        try (ChildJvm child = ChildJvm.run(PostgresUnderLoad.class, directory.toString())) {
            while (acknowledged < 200) {
                acknowledged = Long.parseLong(child.lineAfter("row "));
            }
        }
        ProcessHandle orphan = postmaster(directory);
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Long.parseLong(query(postgres, "SELECT max(n) FROM acknowledged")))
                    .isGreaterThanOrEqualTo(acknowledged);
            assertThat(query(postgres, "SELECT max(n) - count(*) FROM acknowledged"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aStalePidFileNeverLeadsToAForeignProcess(@TempDir Path other) throws Exception {
        EmbeddedPostgres.start(directory).close();
        Path pidFile = directory.resolve("postgres/postmaster.pid");
        Process foreign = new ProcessBuilder("sleep", "600").start();
        try (EmbeddedPostgres neighbour = EmbeddedPostgres.start(other)) {
            for (long pid : List.of(foreign.pid(), postmaster(other).pid())) {
                Files.write(
                        pidFile,
                        List.of(
                                Long.toString(pid),
                                directory.resolve("postgres").toString(),
                                "1",
                                "5432",
                                "",
                                "",
                                ""));
                EmbeddedPostgres.start(directory).close();
                assertThat(ProcessHandle.of(pid)).get().matches(ProcessHandle::isAlive);
            }
            assertThat(query(neighbour, "SELECT 1")).isEqualTo("1");
        } finally {
            foreign.destroy();
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAgain() throws SQLException, IOException {
        Files.createFile(directory.resolve("postgres-initialising"));
        Files.createDirectories(directory.resolve("postgres/base"));
        Files.writeString(directory.resolve("postgres/postgresql.conf"), "");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
        assertThat(directory.resolve("postgres-initialising")).doesNotExist();
    }

    private static ProcessHandle postmaster(Path directory) throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        return query(postgres, "postgres", sql);
    }

    private static String query(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = postgres.dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = postgres.dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package nl.impactkaart.command.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.impactkaart.proof.note.SigningKey;
import nl.impactkaart.proof.note.VerifierKey;
import nl.impactkaart.proof.note.VerifierKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys with which this copy signs, and all that ever did. */
public final class LogKeys {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);

    private static final String VERIFIER_KEY_FILE = "log.vkey";

    private final List<SigningKey> signing;
    private final JdbcClient database;

    private LogKeys(List<SigningKey> signing, JdbcClient database) {
        this.signing = signing;
        this.database = database;
    }

    /**
     * The keys of these settings, in a transaction: copies that start for the first time at once take turns, so that one
     * key becomes that of the log wherever their files are.
     *
     * @throws IllegalStateException as {@link #open(LogSettings, JdbcClient)}
     */
    static LogKeys open(LogSettings settings, JdbcClient database, TransactionTemplate transaction) {
        return transaction.execute(_ -> {
            database.sql("LOCK TABLE log_key IN SHARE ROW EXCLUSIVE MODE").update();
            return open(settings, database);
        });
    }

    /**
     * The keys of these settings; the first start makes one, and so does the one that replaces it.
     *
     * @throws IllegalStateException when the log was signed with other keys and none of them is here: a copy with a key
     *     of its own would make a log that nobody who followed this one can trust
     */
    private static LogKeys open(LogSettings settings, JdbcClient database) {
        List<VerifierKey> known = known(database);
        List<SigningKey> signing = new ArrayList<>();
        boolean mayBeNew = known.isEmpty() || settings.previousKeyFile() != null;
        signing.add(
                mayBeNew
                        ? KeyFiles.readOrMake(settings.keyFile(), settings.origin())
                        : KeyFiles.read(settings.keyFile()));
        if (settings.previousKeyFile() != null) {
            signing.add(KeyFiles.read(settings.previousKeyFile()));
        }
        if (!known.isEmpty() && signing.stream().noneMatch(key -> known.contains(key.verifierKey()))) {
            throw new IllegalStateException("the log is signed with another key than that in " + settings.keyFile()
                    + ": put the file of the other copies there (impactkaart.log.key-file), or, to replace the key, name"
                    + " the old one as impactkaart.log.previous-key-file");
        }
        LogKeys keys = new LogKeys(List.copyOf(signing), database);
        keys.register();
        keys.tell(settings.keyFile().toAbsolutePath().resolveSibling(VERIFIER_KEY_FILE));
        return keys;
    }

    private static List<VerifierKey> known(JdbcClient database) {
        return database.sql("SELECT verifier_key FROM log_key ORDER BY since DESC, verifier_key")
                .query((row, _) -> VerifierKey.parse(row.getString(1)))
                .list();
    }

    private void register() {
        signing.reversed()
                .forEach(key -> database.sql("INSERT INTO log_key (verifier_key) VALUES (:key) ON CONFLICT DO NOTHING")
                        .param("key", key.verifierKey().toString())
                        .update());
    }

    private void tell(Path file) {
        try {
            Files.writeString(file, all().text());
        } catch (IOException e) {
            // A key that was supplied may stand where nothing can be written; the log serves its verifier keys too.
            LOG.warn("The verifier keys of the log are not written to {}: {}", file, e.toString());
        }
    }

    /** Those that sign, the newest first. */
    public List<SigningKey> signing() {
        return signing;
    }

    /** Those that sign and, after them, those that signed once. */
    VerifierKeys all() {
        return new VerifierKeys(Stream.concat(signing.stream().map(SigningKey::verifierKey), known(database).stream())
                .distinct()
                .collect(Collectors.toList()));
    }
}

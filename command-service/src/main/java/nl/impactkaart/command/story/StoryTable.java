package nl.impactkaart.command.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The encrypted stories in the database. */
final class StoryTable {

    private final JdbcClient database;

    StoryTable(JdbcClient database) {
        this.database = database;
    }

    /** A story that was stored and, as far as is known, never told. */
    record Untold(UUID storyId, UUID mapId) {}

    /** Stores it unless there is one of this id. */
    void store(UUID storyId, UUID mapId, UUID organisation, Instant at, byte[] ciphertext) {
        database.sql("""
                        INSERT INTO story (story_id, map_id, organisation, stored_at, ciphertext)
                        VALUES (:story, :map, :organisation, :at, :ciphertext) ON CONFLICT DO NOTHING""")
                .param("story", storyId)
                .param("map", mapId)
                .param("organisation", organisation)
                .param("at", Timestamp.from(at))
                .param("ciphertext", ciphertext)
                .update();
    }

    /** What is stored of a story of this map and organisation. */
    Optional<byte[]> find(UUID storyId, UUID mapId, UUID organisation) {
        return database.sql("""
                        SELECT ciphertext FROM story
                        WHERE story_id = :story AND map_id = :map AND organisation = :organisation""")
                .param("story", storyId)
                .param("map", mapId)
                .param("organisation", organisation)
                .query(byte[].class)
                .optional();
    }

    /** Those of a map that are told, in the order in which they were stored. */
    List<UUID> told(UUID mapId) {
        return database.sql("SELECT story_id FROM story WHERE map_id = ? AND told ORDER BY stored_at, story_id")
                .param(mapId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    boolean isTold(UUID storyId, UUID mapId) {
        return database.sql("SELECT told FROM story WHERE story_id = ? AND map_id = ?")
                .param(storyId)
                .param(mapId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void markTold(UUID storyId) {
        database.sql("UPDATE story SET told = true WHERE story_id = ?")
                .param(storyId)
                .update();
    }

    void delete(UUID storyId) {
        database.sql("DELETE FROM story WHERE story_id = ?").param(storyId).update();
    }

    List<Untold> untoldSince(Instant moment, int limit) {
        return database.sql("SELECT story_id, map_id FROM story WHERE NOT told AND stored_at < ? LIMIT ?")
                .param(Timestamp.from(moment))
                .param(limit)
                .query((row, _) -> new Untold(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}

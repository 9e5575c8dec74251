package nl.impactkaart.report.stories;

import nl.impactkaart.storykeys.StoryKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of documents whose stories are withdrawn: nobody reads them any more, here and in backups. */
public final class Withdrawals {

    private final JdbcClient database;
    private final StoryKeys keys;

    Withdrawals(JdbcClient database, StoryKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Deletes the bytes of all documents that showed the story, which leaves their hashes, and destroys its key. Part of the
     * caller's transaction; should that be undone, the documents cannot be read until it is done again.
     */
    public void forget(WithdrawnStory story) {
        database.sql("""
                        UPDATE report_document SET bytes = NULL, withdrawn_sequence = :sequence
                        WHERE map_id = :map AND stories @> ARRAY[:story]::uuid[] AND bytes IS NOT NULL""")
                .param("sequence", story.mapSequence())
                .param("map", story.mapId())
                .param("story", story.storyId())
                .update();
        keys.destroy(story.storyId());
    }
}

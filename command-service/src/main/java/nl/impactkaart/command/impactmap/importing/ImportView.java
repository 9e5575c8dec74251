package nl.impactkaart.command.impactmap.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.exchange.Unreadable;
import org.jspecify.annotations.Nullable;

/** An import and what came of it. */
record ImportView(
        UUID id,
        ImportStatus status,

        @Schema(description = "Parts of the map that are checked: the project, and each row.")
        int partsDone,

        @Schema(description = "Absent until the file is read.") @Nullable
        Integer partsTotal,

        @Schema(description = "The map that it became; absent until it is DONE.") @Nullable
        UUID mapId,

        @Schema(description = "Of the map when it was imported.") @Nullable
        Long sequence,

        @Schema(description = "Everything that cannot be taken in, in the order of the file; the first 500.")
        List<Unreadable> problems,

        @Schema(description = "What was passed over or supposed, in words.")
        List<String> remarks,

        Instant submittedAt,
        @Nullable Instant endedAt) {

    ImportView {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }
}

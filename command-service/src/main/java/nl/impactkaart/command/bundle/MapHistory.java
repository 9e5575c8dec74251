package nl.impactkaart.command.bundle;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.command.log.LogTable;
import nl.impactkaart.proof.leaf.StoredRow;

/**
 * The stored events of a map up to a checkpoint, read page by page whenever they are asked for: they may be more than fit
 * in memory.
 *
 * @param size of the checkpoint
 */
record MapHistory(LogTable table, UUID mapId, long size) implements Iterable<StoredRow> {

    private static final int PAGE = 500;

    @Override
    public Iterator<StoredRow> iterator() {
        return Stream.iterate(
                        after(-1),
                        page -> !page.isEmpty(),
                        page -> after(page.getLast().sequence()))
                .flatMap(List::stream)
                .iterator();
    }

    private List<StoredRow> after(long sequence) {
        return table.rowsOf(mapId, sequence, size, PAGE);
    }
}

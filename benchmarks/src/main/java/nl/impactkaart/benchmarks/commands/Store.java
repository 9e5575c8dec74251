package nl.impactkaart.benchmarks.commands;

/** One way to record commands. */
interface Store extends AutoCloseable {

    /** Records the caller's next command and returns when it is on disk. */
    void record(int caller) throws Exception;

    @Override
    void close();
}

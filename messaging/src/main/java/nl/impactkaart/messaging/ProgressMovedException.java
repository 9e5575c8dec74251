package nl.impactkaart.messaging;

/** Another copy moved the progress meanwhile: this batch stands on what is no longer so, and must not be committed. */
final class ProgressMovedException extends RuntimeException {

    ProgressMovedException(String group) {
        super("Another copy of " + group + " moved the progress of a stream");
    }
}

package nl.impactkaart.report.stories;

/** The stories of a report cannot be had now; it is made when they can. The message holds nothing of a story. */
final class StoriesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoriesUnavailableException(String message) {
        super(message);
    }

    StoriesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

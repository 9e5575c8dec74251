package nl.impactkaart.proof.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.impactkaart.impactmap.evolution.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param bundle file with the bundle
 * @param keys file with the trusted verifier keys
 * @param checkpoint file with a checkpoint that was kept
 * @param reports files of reports that were received
 */
record Arguments(String bundle, String keys, @Nullable String checkpoint, List<String> reports, Language language) {

    static final String USAGE =
            "usage: verify BUNDLE --key VKEYFILE [--checkpoint EARLIER] [--report FILE]..." + " [--language nl|en]";

    Arguments {
        reports = List.copyOf(reports);
    }

    /** @throws UsageException when something is missing, given twice or unknown */
    static Arguments parse(List<String> given) throws UsageException {
        Iterator<String> rest = given.iterator();
        if (!rest.hasNext() || !rest.next().equals("verify")) {
            throw new UsageException("the only command is verify");
        }
        String bundle = null;
        String keys = null;
        String checkpoint = null;
        List<String> reports = new ArrayList<>();
        String language = null;
        while (rest.hasNext()) {
            String next = rest.next();
            switch (next) {
                case "--key" -> keys = once(next, keys, rest);
                case "--checkpoint" -> checkpoint = once(next, checkpoint, rest);
                case "--language" -> language = once(next, language, rest);
                case "--report" -> reports.add(once(next, null, rest));
                default -> bundle = bundle(next, bundle);
            }
        }
        if (bundle == null) {
            throw new UsageException("no bundle is given");
        }
        if (keys == null) {
            throw new UsageException("no file with the keys that you trust is given (--key)");
        }
        return new Arguments(bundle, keys, checkpoint, reports, language(language));
    }

    private static String once(String option, @Nullable String before, Iterator<String> rest) throws UsageException {
        if (before != null) {
            throw new UsageException(option + " is given twice");
        }
        if (!rest.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.next();
    }

    private static String bundle(String next, @Nullable String before) throws UsageException {
        if (next.startsWith("--")) {
            throw new UsageException("unknown option " + next);
        }
        if (before != null) {
            throw new UsageException("more than one bundle is given");
        }
        return next;
    }

    private static Language language(@Nullable String given) throws UsageException {
        return switch (given == null ? "en" : given) {
            case "en" -> Language.ENGLISH;
            case "nl" -> Language.DUTCH;
            default -> throw new UsageException("--language is nl or en");
        };
    }
}

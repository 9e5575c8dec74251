package nl.impactkaart.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files in a folder of the class path. */
final class Resources {

    private Resources() {}

    /** The names of those that fit the pattern; none where there is no such folder. */
    static Stream<String> in(String folder, String pattern) {
        try {
            if (!new ClassPathResource(folder + "/").exists()) {
                return Stream.empty();
            }
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(folder + "/" + pattern))
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.impactkaart.storykeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoryKeyTest {

    private static final UUID STORY = UUID.randomUUID();
    private static final byte[] TEXT = "Every Tuesday we cook.".getBytes(UTF_8);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void what_is_sealed_is_opened_by_the_same_key_alone() throws GeneralSecurityException {
        StoryKey key = StoryKey.generate();
        byte[] sealed = key.seal(STORY, TEXT);

        assertThat(StoryKey.parse(key.secretText()).open(STORY, sealed)).isEqualTo(TEXT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("Tuesday");
        assertThat(key.seal(STORY, TEXT)).isNotEqualTo(sealed);
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> StoryKey.generate().open(STORY, sealed));
    }

    @Test
    void what_is_sealed_belongs_to_its_story_and_cannot_be_changed() {
        StoryKey key = StoryKey.generate();
        byte[] sealed = key.seal(STORY, TEXT);

        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> key.open(UUID.randomUUID(), sealed));
        sealed[20] ^= 1;
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> key.open(STORY, sealed));
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> key.open(STORY, new byte[3]));
    }

    @Test
    void the_same_story_has_another_hash_under_another_key() {
        StoryKey key = StoryKey.generate();

        assertThat(key.saltedSha256(TEXT))
                .matches("[0-9a-f]{64}")
                .isEqualTo(StoryKey.parse(key.secretText()).saltedSha256(TEXT))
                .isNotEqualTo(StoryKey.generate().saltedSha256(TEXT));
    }

    @Test
    void a_key_is_in_a_file_that_only_its_owner_reads_and_gone_when_it_is_destroyed() throws Exception {
        Path place = directory.resolve("keys");
        StoryKeys keys = StoryKeys.in(place);
        assertThat(keys.find(STORY)).isEmpty();

        StoryKey made = keys.findOrMake(STORY);
        Path file = place.resolve(STORY + ".key");
        Path left = Files.createLink(place.resolve("left-by-a-crash"), file);

        assertThat(keys.findOrMake(STORY).secretText()).isEqualTo(made.secretText());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");

        keys.destroy(STORY);
        keys.destroy(STORY);
        assertThat(keys.find(STORY)).isEmpty();
        assertThat(Files.readString(left)).matches("\\x00+");
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).containsExactly(left);
        }
    }

    @Test
    void a_key_that_was_half_destroyed_is_none() throws Exception {
        StoryKeys keys = StoryKeys.in(directory);
        keys.findOrMake(STORY);
        Files.write(directory.resolve(STORY + ".key"), new byte[155]);

        assertThat(keys.find(STORY)).isEmpty();
        keys.destroy(STORY);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_directory_where_keys_can_be_kept_gives_no_trouble_and_is_left_as_it_was() {
        assertThat(StoryKeys.in(directory).trouble()).isEmpty();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_lost_directory_is_trouble_and_never_taken_for_destroyed_keys() throws Exception {
        Path place = directory.resolve("keys");
        StoryKeys keys = StoryKeys.in(place);
        keys.findOrMake(STORY);
        Path lost = Files.move(place, directory.resolve("lost"));

        assertThat(keys.trouble()).contains("is not there");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> keys.find(STORY));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> keys.findOrMake(STORY));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> keys.destroy(STORY));
        assertThat(place).doesNotExist();

        Files.move(lost, place);
        assertThat(keys.trouble()).isEmpty();
        assertThat(keys.find(STORY)).isPresent();
    }

    @Test
    void a_directory_that_cannot_be_made_or_is_none_is_trouble() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(StoryKeys.in(file.resolve("keys")).trouble()).contains("is not there");
        assertThat(StoryKeys.in(file).trouble()).contains("cannot be written and read (FileSystemException)");
    }

    /** Also for those whom permissions do not bind. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_directory_that_cannot_be_written_is_trouble() {
        assertThat(StoryKeys.in(Path.of("/proc/self")).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).startsWith("cannot be written and read"));
    }

    @Test
    void what_shows_several_stories_is_opened_with_the_keys_of_all_of_them_alone() throws Exception {
        StoryKeys keys = StoryKeys.in(directory);
        UUID other = UUID.randomUUID();
        keys.findOrMake(STORY);
        keys.findOrMake(other);
        byte[] sealed = joint(keys, STORY, other).seal("a page", TEXT);

        assertThat(joint(keys, other, STORY).open("a page", sealed)).isEqualTo(TEXT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("Tuesday");
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> joint(keys, STORY, other).open("another page", sealed));
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> joint(keys, STORY).open("a page", sealed));

        keys.destroy(other);
        assertThat(JointKey.of(List.of(STORY, other), keys::find)).isEmpty();
        keys.findOrMake(other);
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> joint(keys, STORY, other).open("a page", sealed));
    }

    private static JointKey joint(StoryKeys keys, UUID... stories) {
        return JointKey.of(List.of(stories), keys::find).orElseThrow();
    }

    @Test
    void all_who_ask_at_once_get_the_same_key() throws Exception {
        StoryKeys keys = StoryKeys.in(directory);
        Callable<String> ask = () -> keys.findOrMake(STORY).secretText();
        Set<String> given = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> each : threads.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask))) {
                given.add(each.get());
            }
        }
        assertThat(given).hasSize(1);
    }
}

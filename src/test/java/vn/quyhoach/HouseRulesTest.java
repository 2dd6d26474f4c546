package vn.quyhoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quyhoach.problem.ProblemCode;

/** The rules of {@code src/docs/architecture.md} that sources can tell. No rule has an exception list. */
class HouseRulesTest {

    private static final int MOST_LINES = 300;
    private static final Path MODULES = Path.of("src/main/java/vn/quyhoach");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** What people write, not what tools fetch or make. */
    private static List<Path> sources(String root, String... endings) {
        if (!Files.exists(Path.of(root))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of("node_modules", "dist", "generated")
                            .noneMatch(made -> file.toString().contains("/" + made + "/")))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place in the files where the pattern is found, as file:line. */
    private static List<String> places(List<Path> files, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        List<String> places = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (wanted.matcher(lines.get(i)).find()) {
                    places.add(file + ":" + (i + 1));
                }
            }
        }
        return places;
    }

    private static List<Path> code() {
        return sources("src", ".java", ".ts", ".svelte", ".sql", ".css");
    }

    @Test
    void filesFitInAHead() {
        assertThat(sources("src", ".java", ".ts", ".svelte").stream()
                        .filter(file -> read(file).lines().count() > MOST_LINES)
                        .toList())
                .as("files of more than %s lines", MOST_LINES)
                .isEmpty();
    }

    @Test
    void everyModuleSaysWhatItOwns() throws IOException {
        List<Path> modules;
        try (Stream<Path> children = Files.list(MODULES)) {
            modules = children.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(read(module.resolve("package-info.java")))
                        .as("package-info of %s", module.getFileName())
                        .startsWith("/**")
                        .contains("@NullMarked", "@ApplicationModule("));
    }

    @Test
    void whatIsLeftToDoHasAnIssue() {
        assertThat(places(code(), "TO" + "DO(?!\\(#\\d+\\))|FIX" + "ME|XX" + "X"))
                .isEmpty();
    }

    @Test
    void nobodySignsAndNothingIsSwitchedOff() {
        assertThat(places(code(), "@aut" + "hor|@ver" + "sion")).isEmpty();
        assertThat(places(code(), "@Dis" + "abled|\\.skip\\(|\\.only\\(|Thread\\.sle" + "ep"))
                .isEmpty();
    }

    @Test
    void vietnameseIsComposed() {
        List<Path> texts = Stream.of("src", "gis-data", "styles")
                .flatMap(root ->
                        sources(root, ".java", ".ts", ".svelte", ".sql", ".properties", ".csv", ".json", ".md", ".yml")
                                .stream())
                .toList();
        assertThat(texts).allMatch(file -> Normalizer.isNormalized(read(file), Normalizer.Form.NFC), "is in form NFC");
    }

    @Test
    void everyColourComesFromThePalette() {
        Pattern colour = Pattern.compile("#[0-9a-fA-F]{6}\\b");
        Set<String> palette = colours(sources("styles/palette", ".csv"), colour);
        List<Path> styles = sources("styles", ".json", ".sld", ".qml");
        assertThat(palette).isNotEmpty().containsAll(colours(styles, colour));
    }

    private static Set<String> colours(List<Path> files, Pattern colour) {
        return files.stream()
                .flatMap(file -> colour.matcher(read(file)).results())
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void everyProblemHasWordsAndARemedyInBothLanguages() {
        for (String language : List.of("vi", "en")) {
            Properties texts = properties(MESSAGES.resolve("problems_" + language + ".properties"));
            for (ProblemCode code : ProblemCode.values()) {
                assertThat(texts.getProperty(code.name()))
                        .as("%s in %s", code, language)
                        .isNotBlank();
                assertThat(texts.getProperty(code + ".remedy"))
                        .as("remedy of %s in %s", code, language)
                        .isNotBlank();
            }
        }
    }

    /** Also the slots: a detail that one language tells is told by the other. */
    @Test
    void languagesKeepInStep() {
        List<Path> vietnamese = sources(MESSAGES.toString(), "_vi.properties");
        assertThat(vietnamese).isNotEmpty();
        for (Path file : vietnamese) {
            Properties vi = properties(file);
            Properties en = properties(Path.of(file.toString().replace("_vi.", "_en.")));
            assertThat(vi.stringPropertyNames()).as(file.toString()).isEqualTo(en.stringPropertyNames());
            assertThat(vi.stringPropertyNames())
                    .allSatisfy(key ->
                            assertThat(slots(vi.getProperty(key))).as(key).isEqualTo(slots(en.getProperty(key))));
        }
    }

    private static Set<String> slots(String text) {
        Matcher slot = Pattern.compile("\\{(\\w+)}").matcher(text);
        return slot.results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Test
    void everyMigrationSaysWhyInItsNameAndFirstLine() {
        assertThat(sources(MIGRATIONS.toString(), ".sql")).isNotEmpty().allSatisfy(file -> {
            assertThat(file.getFileName().toString())
                    .matches("(V\\d{8}_\\d{4}__[a-z]+__[a-z0-9_]+|R__[a-z]+_[a-z_]+)\\.sql");
            assertThat(read(file)).as("%s", file).startsWith("-- ");
        });
    }
}

package vn.quyhoach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** Which words start the service and which a command, and what wrong usage comes to. */
class CommandLinesTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "serve, false",
        "--server.port=9000, false",
        "import, true",
        "--help, true",
        "--version, true",
        "imprt, true"
    })
    void tellsACommandFromAStartOfTheService(String word, boolean command) {
        assertThat(CommandLines.named(word)).isEqualTo(command);
    }

    @Test
    void servesWithoutWords() {
        assertThat(CommandLines.named()).isFalse();
        assertThat(CommandLines.ofService("serve", "--a.b=c")).containsExactly("--a.b=c");
        assertThat(CommandLines.ofService("--a.b=c")).containsExactly("--a.b=c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import",
                "nonsense",
                "import nowhere.gpkg --plan p --new-version --layer urban",
                "import pom.xml --plan p --layer urban",
                "import pom.xml --plan p --new-version --version 2 --layer urban",
                "import pom.xml --plan p --version two --layer urban",
                "import pom.xml --plan p --new-version --layer urban --publish",
                "import pom.xml --plan p --new-version --layer urban --manifest pom.xml",
                "import pom.xml --plan p --new-version --map code=ma",
                "import pom.xml --plan p --new-version --manifest nowhere.json",
                "import pom.xml --plan p --new-version --layer urban --valid-from 2026-02-30"
            })
    void answersWrongUsageWithTwo(String words) {
        assertThat(CommandLines.commands(nobody(), terminal).execute(words.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void explainsItself() {
        assertThat(CommandLines.commands(nobody(), terminal).execute("import", "--help"))
                .isZero();
        assertThat(out.toString()).contains("--expected-unit", "--publish", "EPSG");
    }

    @Test
    void tellsProgressOnceASecond() {
        long[] nanos = {0};
        Progress progress = new Progress(terminal, "a.gpkg", 3, new Stop(), () -> nanos[0]);
        for (int i = 1; i <= 40; i++) {
            nanos[0] += 100_000_000L;
            progress.accept(i * 10L);
        }
        assertThat(out.toString().lines()).hasSize(4).first().asString().contains("\"read\":100", "\"event\"");
    }

    @Test
    void showsAPersonABarThatFillsWithEveryPhase() {
        long[] nanos = {0};
        Terminal person = new Terminal(new PrintWriter(out), new PrintWriter(err), true, Language.ENGLISH);
        Progress progress = new Progress(person, "a.gpkg", 3, new Stop(), () -> nanos[0]);
        progress.phase(new Bilingual("đọc", "reading"));
        nanos[0] += 1_000_000_000L;
        progress.accept(5_000);
        progress.phase(new Bilingual("kiểm tra", "checking"));
        progress.end();
        assertThat(err.toString())
                .contains("[------------------------] a.gpkg, reading: 5,000 (5,000/s)")
                .contains("[########----------------] a.gpkg, checking")
                .endsWith(" \r");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsTheWorkOfWhoStopsIt() throws InterruptedException {
        Stop stop = new Stop();
        Progress progress = new Progress(terminal, "a.gpkg", 3, stop, () -> 0);
        Thread hook = new Thread(stop::now);
        hook.start();
        Awaitility.await().until(stop::isWanted);
        assertThatThrownBy(() -> progress.phase(new Bilingual("kiểm tra", "checking")))
                .isInstanceOf(CancellationException.class);
        assertThat(hook.isAlive()).as("it waits for the command to clear up").isTrue();
        stop.clear();
        hook.join();
    }

    /** Nothing is heard in the middle of a statement. */
    @Test
    void endsWhatTheWorkWaitsFor() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Stop stop = new Stop(() -> ended::countDown);
        Thread hook = new Thread(stop::now);
        hook.start();
        ended.await();
        assertThat(stop.isWanted()).as("asked before").isTrue();
        stop.clear();
        hook.join();
    }

    private static ServiceDoor nobody() {
        return new ServiceDoor(Object.class, List.of());
    }
}

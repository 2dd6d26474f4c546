package vn.quyhoach.export;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quyhoach.QuyhoachApplication;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.support.TestDatabase;

/**
 * How much memory exports take, in a service of its own that has 128 MB of heap:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=ExportBenchmark test</pre>
 *
 * <p>Asked for: the land allocation of the sample once, four times at once, and one of twenty times its size. Told: what
 * was left in the heap after the fullest collection of each part, which does not grow with the size if rows are
 * streamed. No test: its name keeps it out of every run that does not ask for it.
 */
class ExportBenchmark {

    private static final int HEAP_MEGABYTES = 128;
    private static final int COPIES = 20;
    private static final Pattern READY = Pattern.compile("Ready at http://localhost:(\\d+)/");

    /** {@code Pause Young (Normal) (G1 Evacuation Pause) 85M->41M(128M) 3.1ms}. */
    private static final Pattern COLLECTED = Pattern.compile("Pause.* \\d+M->(\\d+)M\\(");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void measuresTheMemoryOfExports() throws Exception {
        TestDatabase sample = TestDatabase.with(PostgisTest.Content.SAMPLE);
        long large = enlarge(sample);
        Path log = folder.resolve("gc.log");
        Process service = start(sample, log);
        try {
            String base = "http://127.0.0.1:" + port(service) + "/api/exports/land-allocation.gpkg?version=";
            export(base + 2); // classes are loaded
            report("one", log, () -> export(base + 2));
            report("four at once", log, () -> {
                List<CompletableFuture<Void>> all = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    all.add(CompletableFuture.runAsync(() -> export(base + 2)));
                }
                all.forEach(CompletableFuture::join);
            });
            report("one of " + COPIES + " times the size", log, () -> export(base + large));
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static long enlarge(TestDatabase sample) {
        long version = sample.jdbc().sql("""
                        insert into planning.plan_version (plan_id, number, kind, status, title_vi, title_en, decision_no,
                            decision_date, valid_from, valid_to, recorded_by)
                        select plan_id, 99, kind, 'SUPERSEDED', 'lớn', 'large', '99', '1999-01-01', '1999-01-01',
                            '2000-01-01', recorded_by
                        from planning.plan_version where id = 2
                        returning id
                        """).query(Long.class).single();
        sample.jdbc().sql("""
                        insert into planning.zone (plan_version_id, layer_id, code, name_vi, class_scheme, class_code,
                            position_basis, geom)
                        select :version, layer_id, code || '-' || copy, name_vi, class_scheme, class_code, position_basis,
                            geom
                        from planning.zone, generate_series(1, :copies) copy
                        where layer_id = 'land-allocation' and plan_version_id = 2
                        """).param("version", version).param("copies", COPIES).update();
        return version;
    }

    private static Process start(TestDatabase sample, Path log) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-Xlog:gc:file=" + log,
                "-cp",
                classes,
                QuyhoachApplication.class.getName(),
                "--server.port=0"));
        sample.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(new File("."))
                .start();
    }

    private static int port(Process service) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                // nobody reads on: a full pipe would stop the service
                CompletableFuture.runAsync(() -> out.lines().forEach(more -> {}));
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IllegalStateException("the service did not start");
    }

    private void export(String address) {
        try {
            Path file = Files.createTempFile(folder, "export", ".gpkg");
            HttpResponse<Path> answer =
                    http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void report(String what, Path log, Runnable task) throws IOException {
        long before = Files.size(log);
        long start = System.nanoTime();
        task.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        int most = 0;
        int collections = 0;
        for (String line : Files.readString(log).substring((int) before).split("\n")) {
            Matcher collected = COLLECTED.matcher(line);
            if (collected.find()) {
                collections++;
                most = Math.max(most, Integer.parseInt(collected.group(1)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %.1f s, at most %d of %d MB left after %d collections%n",
                what,
                seconds,
                most,
                HEAP_MEGABYTES,
                collections);
    }
}

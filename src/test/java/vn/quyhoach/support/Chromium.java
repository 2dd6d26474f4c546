package vn.quyhoach.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's Chromium without a window, and what it complained about. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** Drawing by software, because test machines have no graphics card; and no calls home. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** Started once for all tests: that takes longer than most pages. It ends with the process that holds its pipe. */
    private static @Nullable Browser running;

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** A browser in which nobody has been before; what is in it goes when it is closed. */
    public static Chromium start() {
        Browser browser = running;
        if (browser == null || !browser.isConnected()) {
            browser = launch();
            running = browser;
        }
        return new Chromium(browser);
    }

    private static Browser launch() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new AssertionError(PROGRAM + " is missing: bin/test installs what the client tests need.");
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(FLAGS));
    }

    /**
     * A page of a Vietnamese reader who wants no motion: a map is at its place at once and not painted, by software, on every
     * step of the way. Its console errors, refused and failed requests and uncaught errors are collected.
     */
    public Page page(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // a refused request is told below, by its status
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onRequestFailed(request -> {
            // a map drops requests for tiles that it no longer needs
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add("answered " + response.status() + ": " + response.url());
            }
        });
        return page;
    }

    /** What there was to complain about since the last time. */
    public List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    /** Serious and critical findings of axe-core, which the web workplace has among its development packages. */
    public static List<String> seriousAccessibilityFindings(Page page) {
        // evaluated, not added as a tag: the page's content security policy allows no script of others
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(axe());
        }
        String found = (String) page.evaluate("async () => JSON.stringify((await axe.run()).violations"
                + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target.join(' ')).join(', ')))");
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : new JsonMapper().readTree(found)) {
            findings.add(finding.asString());
        }
        return findings;
    }

    private static String axe() {
        try {
            return Files.readString(Path.of("src/main/web/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new AssertionError("axe-core is missing: npm ci in src/main/web brings it", e);
        }
    }

    /** A picture to look at, in the folder of this run. */
    public static Path screenshot(Page page, String name) {
        Path file = TestServer.scratch().resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}

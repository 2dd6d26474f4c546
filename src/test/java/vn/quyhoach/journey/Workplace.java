package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Chromium;

/** The web workplace as a person has it before them: found by what is written on it, and looked at. */
final class Workplace implements AutoCloseable {

    private final Chromium chromium = Chromium.start();
    private final String address;
    final Page page;

    private Workplace(int port, int width, int height) {
        address = "http://localhost:" + port;
        page = chromium.page(width, height);
        page.setDefaultTimeout(60_000);
    }

    static Workplace desktop(int port) {
        return new Workplace(port, 1440, 900);
    }

    static Workplace phone(int port) {
        return new Workplace(port, 390, 844);
    }

    Workplace open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** With the motion that most people have not switched off. */
    Workplace moving() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        return this;
    }

    /** Opens the map and waits for it. */
    Workplace openMap(String path) {
        open(path);
        page.locator(".map[aria-busy=false] canvas.maplibregl-canvas").waitFor();
        return this;
    }

    void signIn(String username) {
        button("Đăng nhập").click();
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu").fill(ApiClient.PASSWORD);
        button("Đăng nhập").last().click();
        page.getByLabel("Tài khoản của").waitFor();
    }

    /** The last one of that name, for what has just opened comes last. */
    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    void choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).click();
        option(option).click();
    }

    Locator option(String text) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    void see(String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
    }

    /** Clicks a square of so many pixels around the middle of the map, and its first corner again. */
    void drawSquare(int side) {
        page.locator(".draw").waitFor();
        int half = side / 2;
        for (int[] corner : new int[][] {{-half, -half}, {half, -half}, {half, half}, {-half, half}, {-half, -half}}) {
            clickMap(corner[0], corner[1]);
        }
        page.locator(".draw")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    /** A click so far from the middle of the map, as a hand does it: there, then down. */
    void clickMap(int right, int down) {
        BoundingBox box = page.locator("canvas.maplibregl-canvas").boundingBox();
        double x = box.x + box.width / 2 + right;
        double y = box.y + box.height / 2 + down;
        page.mouse().move(x - 2, y - 2);
        page.mouse().move(x, y);
        page.mouse().click(x, y);
    }

    void picture(String name) {
        Chromium.screenshot(page, name);
    }

    /** Waits until so much of the picture is within a few steps of one of these colours. */
    void seeColours(Set<Integer> colours, double share) {
        page.waitForCondition(() -> share(page.screenshot(), colours) > share);
    }

    /** Waits until nothing of the picture is within a few steps of one of these colours. */
    void seeNone(Set<Integer> colours) {
        page.waitForCondition(() -> share(page.screenshot(), colours) == 0);
    }

    /** No complaint of the browser, no serious finding of axe-core. */
    void assertNothingWrong() {
        assertThat(Chromium.seriousAccessibilityFindings(page)).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    /** The one request that the service refused, and nothing else to complain about. */
    void assertRefused(int status, String path) {
        assertThat(Chromium.seriousAccessibilityFindings(page)).isEmpty();
        assertThat(chromium.takeComplaints()).containsExactly("answered " + status + ": " + address + path);
    }

    @Override
    public void close() {
        chromium.close();
    }

    private static double share(byte[] png, Set<Integer> colours) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            int found = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    int rgb = picture.getRGB(x, y);
                    if (colours.stream().anyMatch(colour -> near(colour, rgb))) {
                        found++;
                    }
                }
            }
            return (double) found / (picture.getWidth() * picture.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean near(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) < 12
                && Math.abs((one >> 8 & 255) - (other >> 8 & 255)) < 12
                && Math.abs((one & 255) - (other & 255)) < 12;
    }
}

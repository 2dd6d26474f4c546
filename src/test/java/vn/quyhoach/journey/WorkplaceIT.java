package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyhoach.support.Chromium;

/** The workplace in a real browser: the map draws, a click answers, a check runs, everybody can use it. */
@Journey
class WorkplaceIT {

    /** Rice land, perennial crops, urban land, rivers: colours of the circular as the palette gives them. */
    private static final Set<Integer> PALETTE = Set.of(0xfffc8c, 0xffd2a0, 0xffa0ff, 0xa0ffff);

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void drawsTheMapInOfficialColours() {
        Page page = open("/?at=106.41,10.54,13", 1440, 900);
        // the place is farmed: some of the picture must be in the palette's colour of a crop or of water
        page.waitForCondition(() -> share(page.screenshot(), PALETTE) > 0.05);
        Chromium.screenshot(page, "workplace");
        assertNothingWrong(page);
    }

    @Test
    void answersAClickWithWhatIsPlannedThere() {
        Page page = open("/?at=106.41,10.54,13", 1440, 900);
        page.waitForCondition(() -> share(page.screenshot(), PALETTE) > 0.05);
        page.locator("canvas.maplibregl-canvas").click();
        page.getByText(Pattern.compile("Quy hoạch tại đây")).first().waitFor();
        page.getByText("đối tượng quy hoạch tại vị trí này").first().waitFor();
        Chromium.screenshot(page, "lookup");
        assertNothingWrong(page);
    }

    @Test
    void runsACheckOfCornersOffAPaperAndPrintsIt() {
        Page page = open("/?panel=check&at=106.41,10.54,13", 1440, 900);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Toạ độ"))
                .click();
        page.getByLabel("Bảng toạ độ góc thửa VN-2000")
                .fill("1 1165300,00 571800,00\n2 1165300,00 572300,00\n3 1164900,00 572300,00\n4 1164900,00 571800,00");
        page.getByText("Đọc và xem trên bản đồ").click();
        page.getByText("EPSG:9210").first().waitFor();
        page.getByLabel("Loại dự án", new Page.GetByLabelOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Khu đô thị"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đối chiếu").setExact(true))
                .last()
                .click();
        page.getByText("Đã kiểm tra, không ảnh hưởng").first().waitFor();
        Chromium.screenshot(page, "check");
        page.waitForURL(Pattern.compile(".*check=[0-9a-f-]{36}.*"));
        String check = page.url().replaceAll(".*check=([0-9a-f-]{36}).*", "$1");
        page.navigate("http://localhost:" + port + "/?check=" + check + "&print=1");
        page.getByText("PHIẾU ĐỐI CHIẾU QUY HOẠCH", new Page.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
        page.getByText("1.165.300,000").first().waitFor();
        Chromium.screenshot(page, "print");
        assertNothingWrong(page);
    }

    @Test
    void findsACommuneWithoutDiacritics() {
        Page page = open("/", 1440, 900);
        Locator search = page.getByRole(AriaRole.COMBOBOX).first();
        search.fill("duc hoa thuong");
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Đức Hòa Thượng"))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*at=106\\.4.*"));
        assertNothingWrong(page);
    }

    @Test
    void fitsAPhone() {
        Page page = open("/?at=106.41,10.54,13", 390, 844);
        page.locator("canvas.maplibregl-canvas").waitFor();
        double overflow = ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .doubleValue();
        assertThat(overflow).isLessThanOrEqualTo(0);
        Chromium.screenshot(page, "phone");
        assertNothingWrong(page);
    }

    private Page open(String path, int width, int height) {
        Page page = chromium.page(width, height);
        page.setDefaultTimeout(60_000);
        page.navigate("http://localhost:" + port + path);
        page.locator("canvas.maplibregl-canvas").waitFor();
        return page;
    }

    private static void assertNothingWrong(Page page) {
        assertThat(Chromium.seriousAccessibilityFindings(page)).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    /** How much of a picture is within a few steps of one of these colours. */
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

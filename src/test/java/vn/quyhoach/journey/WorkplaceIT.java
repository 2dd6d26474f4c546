package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The workplace in a real browser: the map draws, a click answers, a place is found, everybody can use it. */
@Journey
class WorkplaceIT {

    /** Rice land, perennial crops, urban land, rivers: colours of the circular as the palette gives them. */
    private static final Set<Integer> PALETTE = Set.of(0xfffc8c, 0xffd2a0, 0xffa0ff, 0xa0ffff);

    private static Workplace workplace;

    @BeforeAll
    static void sitDown(@LocalServerPort int port) {
        workplace = Workplace.desktop(port).moving();
    }

    @AfterAll
    static void leave() {
        workplace.close();
    }

    @Test
    void drawsTheMapInOfficialColoursAndAnswersAClick() {
        workplace.openMap("/?at=106.41,10.54,13");
        // the place is farmed: some of the picture must be in the palette's colour of a crop or of water
        workplace.seeColours(PALETTE, 0.05);
        workplace.picture("workplace");
        workplace.clickMap(0, 0);
        workplace.see("Quy hoạch tại đây");
        workplace.see("đối tượng quy hoạch tại vị trí này");
        workplace.picture("lookup");
        workplace.assertNothingWrong();
    }

    @Test
    void findsACommuneWithoutDiacritics() {
        workplace.openMap("/");
        workplace.page.getByRole(AriaRole.COMBOBOX).first().fill("duc hoa thuong");
        workplace.option("Đức Hòa Thượng").click();
        workplace.page.waitForURL(Pattern.compile(".*at=106\\.4.*"));
        workplace.assertNothingWrong();
    }

    @Test
    void speaksEnglish() {
        workplace.openMap("/?panel=plans&at=106.41,10.54,13");
        workplace.button("English").click();
        workplace.see("Versions and the decisions behind them");
        workplace.see("In force today");
        assertThat(workplace.page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(workplace.page.title()).startsWith("Spatial planning");
        workplace.picture("english");
        workplace.assertNothingWrong();
        workplace.button("Tiếng Việt").click();
        workplace.see("Các phiên bản và quyết định phê duyệt");
    }

    @Test
    void fitsAPhone(@LocalServerPort int port) {
        try (Workplace phone = Workplace.phone(port).openMap("/?at=106.41,10.54,13")) {
            Page page = phone.page;
            double overflow = ((Number) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .doubleValue();
            assertThat(overflow).isLessThanOrEqualTo(0);
            phone.picture("phone");
            phone.assertNothingWrong();
        }
    }
}

package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.support.ApiClient;

/** Before a draft is put in force its planner asks who would have another verdict, gives up once, and looks at the answer. */
@Journey
class ImpactWorkplaceIT {

    /** Rice on 11 km by 11 km around Thủ Thừa, where the sample has projects of all kinds. */
    private static final String RICE = """
            {"type": "Feature", "properties":
              {"code": "LUC-THU", "name": "Đất lúa trong dự thảo", "class_code": "LUC", "position_basis": "LEGAL_BOUNDARY"},
             "geometry": {"type": "Polygon", "coordinates":
               [[[106.36, 10.56], [106.46, 10.56], [106.46, 10.66], [106.36, 10.66], [106.36, 10.56]]]}}
            """;

    private static final String HOUSES = """
            {"projectClass": "URBAN_RESIDENTIAL", "name": "Khu nhà ở đã có phiếu", "footprint": {"type": "Polygon", "coordinates":
              [[[106.41, 10.62], [106.414, 10.62], [106.414, 10.624], [106.41, 10.624], [106.41, 10.62]]]}}
            """;

    /** Of verdicts on the map: does not conform. */
    private static final Set<Integer> CONFLICT = Set.of(0xc0262d);

    /** The map leaves more room above a place than below it. */
    private static final int MIDDLE_BELOW_CENTRE = 8;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    @Test
    void seesWhoWouldHaveAnotherVerdictBeforePublishing() throws IOException {
        ApiClient admin = client.as("admin");
        Draft.of(admin, "long-an-tac-dong-thu", "Quy hoạch có tác động", "Dự thảo nhiều lúa")
                .with("land-allocation", RICE);
        assertThat(admin.post("/api/conformity-checks", HOUSES).status()).isEqualTo(201);
        try (Workplace workplace = Workplace.desktop(port).openMap("/?panel=plans&at=106.41,10.61,11")) {
            workplace.signIn("admin");
            workplace
                    .page
                    .locator("#panel section section")
                    .filter(new Locator.FilterOptions().setHasText("Quy hoạch có tác động"))
                    .locator("article")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tác động"))
                    .click();
            workplace.see("Dự án và phiếu đối chiếu nào đổi kết luận");

            new TransactionTemplate(transactions).executeWithoutResult(held -> {
                // the first project with an area waits for its quota, so that the job cannot be done before it is seen
                jdbc.sql("lock table planning.land_quota in access exclusive mode")
                        .update();
                workplace.button("Tính tác động").click();
                workplace.page.locator("progress[value]").waitFor();
                workplace.see(" / ");
                workplace.picture("impact-running");
                // the address names the work: who loads the page again, or is sent the link, finds it
                assertThat(workplace.page.url()).containsPattern("impact=\\d+\\.[0-9a-f-]{36}");
                workplace.page.reload();
                workplace.page.locator("progress[value]").waitFor();
                workplace.button("Huỷ").click();
                workplace.see("Đang huỷ…");
            });
            workplace.see("Đã huỷ, không có kết quả nào được lưu.");
            workplace.assertNothingWrong();

            workplace.button("Tính tác động").click();
            done(workplace);
            workplace.see("Tính cho trường hợp dự thảo có hiệu lực từ");
            workplace.seeColours(CONFLICT, 0.0001);
            workplace.picture("impact-result");
            workplace.assertNothingWrong();

            // a name leads to the ground that changes, a dot to its row
            workplace.button("Khu nhà ở đã có phiếu").click();
            Locator chosen = workplace.page.locator("#panel li.chosen");
            chosen.getByText("Không được phép: 19,36 ha").waitFor();
            workplace.picture("impact-chosen");
            workplace.button("Khu nhà ở đã có phiếu").click();
            chosen.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            workplace.clickMap(0, MIDDLE_BELOW_CENTRE);
            chosen.getByText("Khu nhà ở đã có phiếu").waitFor();

            assertThat(sheets(workplace))
                    .containsExactly("Kết luận thay đổi", "Phần đất thay đổi", "Không đối chiếu được");
            workplace.button("English").click();
            workplace.see("checks change verdict, of");
            workplace.picture("impact-english");
            assertThat(sheets(workplace)).first().isEqualTo("Changes");
            workplace.page.setViewportSize(390, 844);
            chosen.getByText("Prohibited: 19.36 ha").waitFor();
            workplace.picture("impact-phone");
            workplace.assertNothingWrong();
        }
    }

    /** All projects of the sample are judged twice: on a busy machine that takes longer than a page. */
    private static void done(Workplace workplace) {
        workplace
                .page
                .getByText("phiếu đối chiếu đổi kết luận, trong")
                .waitFor(new Locator.WaitForOptions().setTimeout(300_000));
    }

    /** The names of the sheets of the workbook the page offers. */
    private static List<String> sheets(Workplace workplace) throws IOException {
        Download file = workplace.page.waitForDownload(() -> workplace
                .page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("XLSX"))
                .click());
        try (InputStream bytes = Files.newInputStream(file.path());
                ReadableWorkbook book = new ReadableWorkbook(bytes)) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }
}

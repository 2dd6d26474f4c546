package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyhoach.support.ApiClient;

/** A planner sees an open draft on the map before it is published; nobody else sees anything of it. */
@Journey
class DraftWorkplaceIT {

    /** A town of 1 km by 1 km near Thủ Thừa, of a class the province has none of. */
    private static final String TOWN = """
            {"type": "Feature", "properties":
              {"code": "DT-THU", "name": "Đô thị trong dự thảo", "class_code": "URBAN_I", "position_basis": "PLAN_DIGITISED"},
             "geometry": {"type": "Polygon", "coordinates":
               [[[106.35, 10.60], [106.359, 10.60], [106.359, 10.609], [106.35, 10.609], [106.35, 10.60]]]}}
            """;

    /** Of that class, laid thinly on paper. */
    private static final Set<Integer> TOWN_COLOUR = Set.of(0xdca2ae);

    private static final String PLACE = "/?panel=none&at=106.3545,10.6045,14&layers=urban";

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @Test
    void onlyPlannersSeeADraftOnTheMap() {
        long draft = Draft.of(
                        client.as("admin"), "long-an-du-thao-thu", "Quy hoạch có dự thảo để xem", "Dự thảo để xem")
                .with("urban", TOWN)
                .versionId();
        try (Workplace workplace = Workplace.desktop(port).openMap(PLACE)) {
            // 1. chosen among the versions, drawn, and told when asked
            workplace.signIn("admin");
            workplace.page.locator(".moment").click();
            workplace.page.locator(".version").getByText("Dự thảo để xem").click();
            workplace.see("Dự thảo, chưa có hiệu lực");
            workplace.seeColours(TOWN_COLOUR, 0.005);
            workplace.clickMap(0, 0);
            workplace.see("Đô thị trong dự thảo");
            workplace.picture("draft-on-map");
            workplace.assertNothingWrong();

            // 2. the address leads back to it
            assertThat(workplace.page.url()).contains("version=" + draft);
            String link = PLACE + "&version=" + draft;
            workplace.openMap(link);
            workplace.seeColours(TOWN_COLOUR, 0.005);

            // 3. its areas are added up like those of a plan in force
            workplace.openMap("/?panel=areas&layers=&version=" + draft);
            workplace.choose("Lớp", "Hệ thống đô thị");
            workplace.choose("Biểu của", "Mọi xã, phường hiện nay");
            workplace.see("Dự thảo để xem (Dự thảo, chưa có hiệu lực)");
            workplace.see("URBAN_I");
            workplace.picture("draft-areas");
            workplace.assertNothingWrong();
            workplace.openMap(link);

            // 4. but not for the public, whether it was there before or comes by the link
            workplace.page.locator(".user-button").click();
            workplace.page.getByText("Đăng xuất").click();
            workplace.see("Hiệu lực hôm nay");
            workplace.seeNone(TOWN_COLOUR);
            workplace.openMap(link);
            workplace.see("Hiệu lực hôm nay");
            workplace.seeNone(TOWN_COLOUR);
            workplace.clickMap(0, 0);
            workplace.see("đối tượng quy hoạch");
            assertThat(workplace.page.getByText("Đô thị trong dự thảo").count()).isZero();
            workplace.assertNothingWrong();
        }
    }
}

package vn.quyhoach.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.text.Bilingual;

/** A long road crosses many zones: what an officer reads of them on paper. */
class ZoneGroupsTest {

    @Test
    void addsUpByClassTheForbiddenFirst() {
        List<ZoneShare> zones = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            zones.add(zone("NT" + i, "ONT", Permission.PERMITTED, 100 * i, i % 2 == 0 ? "Xóm " + i : "Lớp ONT"));
        }
        zones.add(zone("DGT1", "DGT", Permission.CONDITIONAL, 7000, "Lớp DGT"));
        for (int i = 1; i <= 12; i++) {
            zones.add(zone("LUC" + i, "LUC", Permission.PROHIBITED, i, "Lớp LUC"));
        }
        List<ZoneRow> rows = ZoneGroups.rows(zones, Wording.VIETNAMESE);
        assertThat(rows.stream().filter(row -> !row.part()).map(ZoneRow::name))
                .containsExactly("LUC – Lớp LUC", "DGT – Lớp DGT", "ONT – Lớp ONT");
        assertThat(rows).element(0).satisfies(row -> {
            assertThat(row.code()).isEqualTo("12 vùng");
            assertThat(row.size()).isEqualTo("78,0");
            assertThat(row.permission()).isEqualTo("Không được phép");
            assertThat(row.conditions()).containsExactly("Căn cứ: Điều 1");
        });
        // each that forbids is a case of its own: eight are named, of those that permit three
        assertThat(codes(rows, 1, 10))
                .containsExactly("LUC12", "LUC11", "LUC10", "LUC9", "LUC8", "LUC7", "LUC6", "LUC5", "4 vùng khác");
        assertThat(rows.get(9).size()).isEqualTo("10,0");
        // one alone is told as anywhere
        assertThat(rows.get(10).code()).isEqualTo("DGT1");
        assertThat(rows.get(10).part()).isFalse();
        assertThat(codes(rows, 11, rows.size())).containsExactly("20 vùng", "NT20", "NT19", "NT18", "17 vùng khác");
        assertThat(rows.get(12).name()).isEqualTo("Xóm 20");
        assertThat(rows.get(13).name()).as("the class stands above").isEmpty();
    }

    @Test
    void namesTheLastRatherThanCallingItTheOthers() {
        List<ZoneShare> zones = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            zones.add(zone("A" + i, "ONT", Permission.PERMITTED, i, "Lớp ONT"));
        }
        assertThat(codes(ZoneGroups.rows(zones, Wording.ENGLISH), 0, 5))
                .containsExactly("4 zones", "A4", "A3", "A2", "A1");
    }

    @Test
    void keepsApartWhatIsToldInOtherWords() {
        List<ZoneShare> zones = List.of(
                zone("A1", "ONT", Permission.CONDITIONAL, 1, "x", new Bilingual("Lùi 10 m", "10 m back")),
                zone("A2", "ONT", Permission.CONDITIONAL, 2, "x", new Bilingual("Lùi 20 m", "20 m back")));
        assertThat(codes(ZoneGroups.rows(zones, Wording.VIETNAMESE), 0, 2)).containsExactly("A2", "A1");
    }

    private static List<String> codes(List<ZoneRow> rows, int from, int to) {
        return rows.subList(from, to).stream().map(ZoneRow::code).toList();
    }

    private static ZoneShare zone(String code, String kind, Permission permission, double metres, String name) {
        return zone(code, kind, permission, metres, name, null);
    }

    private static ZoneShare zone(
            String code,
            String kind,
            Permission permission,
            double metres,
            String name,
            @Nullable Bilingual condition) {
        return new ZoneShare(
                1,
                "land-allocation",
                code,
                new Bilingual(name, name),
                kind,
                new Bilingual("Lớp " + kind, "Class " + kind),
                null,
                metres,
                1,
                permission,
                condition,
                null,
                "Điều 1",
                "LEGAL_BOUNDARY",
                10_000,
                2.5,
                null,
                false,
                false,
                JsonNodeFactory.instance.objectNode());
    }
}

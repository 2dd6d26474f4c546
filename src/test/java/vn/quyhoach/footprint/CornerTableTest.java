package vn.quyhoach.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Corner tables as they are pasted from decisions, spreadsheets and surveyors' files. */
class CornerTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t1164914.170\t571853.413",
                "1 1164914.170 571853.413",
                "1;1164914.170;571853.413",
                "1 | 1164914.170 | 571853.413 |",
                "1,1164914.170,571853.413",
                "1, 1164914.170, 571853.413",
                "1;1164914,170;571853,413",
                "1 1164914,170 571853,413",
                "1\t1.164.914,170\t571.853,413",
                "1 1,164,914.170 571,853.413",
                "1;1 164 914.170;571 853.413",
                "1   1 164 914,170   571 853,413",
                "\"1\",\"1164914,170\",\"571853,413\"",
                "1\t1164914.170 m\t571853.413 m",
                "1.\t1164914.170\t571853.413\t25.30",
                "\uFEFF1\t1164914.170\t571853.413\r"
            })
    void readsOneCornerInWhateverForm(String row) {
        List<Corner> ring = CornerTable.read(row).rings().get(0);
        assertThat(ring).hasSize(1);
        assertThat(ring.get(0).label()).isEqualTo("1");
        assertThat(ring.get(0).first()).isCloseTo(1164914.170, within(1e-9));
        assertThat(ring.get(0).second()).isCloseTo(571853.413, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1164914 571853 | 1164914 | 571853",
                "571853,1164914 | 571853 | 1164914",
                "1.164.914 571.853 | 1164914 | 571853",
                "571.853;1.164.914 | 571853 | 1164914",
                "10.5333 106.4083 | 10.5333 | 106.4083",
                "106.4083, 10.5333 | 106.4083 | 10.5333",
                "10°31'59.88\"N 106°24'29.88\"E | 10.5333 | 106.4083",
                "10°31’59,88\" B; 106°24’29,88\" Đ | 10.5333 | 106.4083"
            })
    void readsCornersWithoutANumber(String row, double first, double second) {
        Corner corner = CornerTable.read(row).rings().get(0).get(0);
        assertThat(corner.first()).isCloseTo(first, within(1e-9));
        assertThat(corner.second()).isCloseTo(second, within(1e-9));
        assertThat(corner.label()).isEqualTo("1");
    }

    @Test
    void readsAPrintedTableWithHeadingAndLengthsBetweenTheCorners() {
        CornerTable table = CornerTable.read("""
                BẢNG KÊ TỌA ĐỘ GÓC RANH
                (Hệ tọa độ VN-2000, kinh tuyến trục 105°45', múi chiếu 3°)
                Số hiệu điểm\tX (m)\tY (m)\tCạnh (m)
                M1\t1164914.17\t571853.41
                \t\t\t25.30
                M2\t1164939.47\t571853.41
                \t\t\t40.00
                M3\t1164939.47\t571893.41
                M1\t1164914.17\t571853.41
                """);
        List<Corner> ring = table.rings().get(0);
        assertThat(ring).extracting(Corner::label).containsExactly("M1", "M2", "M3", "M1");
        assertThat(ring).extracting(Corner::edge).containsExactly(25.30, 40.00, null, null);
        assertThat(table.xIsFirst()).isTrue();
    }

    @Test
    void knowsWhichColumnTheHeadingCallsX() {
        assertThat(CornerTable.read("TT;Tọa độ Y (Đông);Tọa độ X (Bắc)\n1;571853;1164914")
                        .xIsFirst())
                .isFalse();
        assertThat(CornerTable.read("Điểm\tX\tY\n1\t1164914\t571853").xIsFirst())
                .isTrue();
        assertThat(CornerTable.read("1\t1164914\t571853").xIsFirst()).isNull();
    }

    @Test
    void takesLengthsBehindTheCoordinates() {
        Corner corner =
                CornerTable.read("7 1164914.17 571853.41 12.5").rings().get(0).get(0);
        assertThat(corner.label()).isEqualTo("7");
        assertThat(corner.edge()).isEqualTo(12.5);
    }

    @Test
    void beginsARingAtABlankLineOrAHeading() {
        String square = "1 1164000 571000\n2 1164000 571100\n3 1164100 571100\n";
        assertThat(CornerTable.read(square + "\n\n" + square).rings()).hasSize(2);
        assertThat(CornerTable.read("Khu A\n" + square + "Khu B\n" + square).rings())
                .hasSize(2);
    }

    @Test
    void doesNotTakeDoubleSpacedRowsForRings() {
        CornerTable table = CornerTable.read("1164000 571000\n\n1164000 571100\n\n1164100 571100");
        assertThat(table.rings()).hasSize(1);
        assertThat(table.rings().get(0)).extracting(Corner::label).containsExactly("1", "2", "3");
        assertThat(table.notes()).extracting(Note::code).containsExactly("BLANK_LINES_IGNORED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1164914.17 571853.41~2 1164914.17 57l853.41 | 2",
                "1 1164914.17 571853.41~2 1164914.17 | 2",
                "1 1164914.17 571853.41~2 12 13 | 2",
                "1 2 3 | 1",
                "571853.413 571853.413 | 1",
                "NaN 1164914~5 6 | 2"
            })
    void saysWhichLineItCannotRead(String rows, int line) {
        assertThatThrownBy(() -> CornerTable.read(rows.replace('~', '\n')))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.CORNERS_UNREADABLE);
                    assertThat(e.details().get("line")).isEqualTo(line);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"không có gì", "\n\n", "X Y"})
    void findsNothingWhereThereIsNothing(String text) {
        assertThatThrownBy(() -> CornerTable.read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.GEOMETRY_EMPTY));
    }

    @Test
    void endsBeforeATableGrowsHuge() {
        String huge = "1164914 571853\n".repeat(CornerTable.MOST_CORNERS + 1);
        assertThatThrownBy(() -> CornerTable.read(huge))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.GEOMETRY_TOO_LARGE));
    }
}

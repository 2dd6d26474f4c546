package vn.quyhoach.ows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.quyhoach.problem.ProblemException;

/** Names and values, versions, and the XML that is let in. */
class OwsWordsTest {

    private static final List<String> WMS = List.of("1.3.0", "1.1.1");

    @Test
    void namesHaveNoCaseAndEmptyIsAbsent() {
        Kvp kvp = Kvp.of(Map.of("rEquest", new String[] {" GetMap "}, "STYLES", new String[] {""}));
        assertThat(kvp.find("REQUEST")).isEqualTo("GetMap");
        assertThat(kvp.find("styles")).isNull();
        assertThat(kvp.has("styles")).isTrue();
        assertThat(kvp.list("styles")).isEmpty();
        assertThat(Kvp.of(Map.of("layers", new String[] {"a,,b"})).list("LAYERS"))
                .containsExactly("a", "", "b");
    }

    @Test
    void aNameTwiceIsRefusedUnlessBothSayTheSame() {
        assertThat(Kvp.of(Map.of("layers", new String[] {"a", "a"})).find("layers"))
                .isEqualTo("a");
        assertThatThrownBy(() -> Kvp.of(Map.of("layers", new String[] {"a", "b"})))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,1.3.0",
                "1.3.0,1.3.0",
                "1.1.1,1.1.1",
                "100.0.0,1.3.0",
                "1.2.0,1.1.1",
                "1.0.0,1.1.1",
                "0.0.0,1.1.1",
                "1.3,1.1.1"
            })
    void agreesOnAVersionByTheOldRule(String asked, String agreed) {
        assertThat(Versions.lowerOrEqual(WMS, asked)).isEqualTo(agreed);
    }

    @Test
    void agreesOnAVersionByTheRuleOfOwsCommon() {
        assertThat(Versions.firstAccepted(List.of("2.0.0", "1.1.0"), List.of("3.0.0", "1.1.0", "2.0.0")))
                .isEqualTo("1.1.0");
        assertThat(Versions.firstAccepted(List.of("2.0.0"), List.of())).isEqualTo("2.0.0");
        assertThatThrownBy(() -> Versions.firstAccepted(List.of("2.0.0"), List.of("9.9.9")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.details().get("ows")).isEqualTo(OwsCode.VERSION_NEGOTIATION_FAILED));
        assertThatThrownBy(() -> Versions.lowerOrEqual(WMS, "one")).isInstanceOf(ProblemException.class);
    }

    @Test
    void readsXmlWithNamespacesAndVietnamese() {
        Element root = OwsXml.parse("<a:Lọc xmlns:a='urn:x' tên='Đức Hòa'><![CDATA[Cần Giuộc]]></a:Lọc>");
        assertThat(root.getNamespaceURI()).isEqualTo("urn:x");
        assertThat(root.getAttribute("tên")).isEqualTo("Đức Hòa");
        assertThat(root.getTextContent()).isEqualTo("Cần Giuộc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
                "<a>&unknown;</a>",
                "<a><b></a>",
                "{}",
                ""
            })
    void refusesXmlThatIsDangerousOrNone(String document) {
        assertThatThrownBy(() -> OwsXml.parse(document)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesXmlThatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> OwsXml.parse("<a>".repeat(100_000) + "</a>".repeat(100_000)))
                .isInstanceOf(ProblemException.class);
        assertThat(OwsXml.parse("<a>".repeat(100) + "</a>".repeat(100))).isNotNull();
    }

    @Test
    void writesNothingThatXmlCannotHold() {
        assertThat(new XmlText()
                        .open("a", "b", "\"<\u0001")
                        .text("Lộ & giới\u0000")
                        .close()
                        .toString())
                .isEqualTo("<a b=\"&quot;&lt;\">Lộ &amp; giới</a>");
    }
}

package vn.quyhoach.vectorfile.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.support.OldLetters;

/** The alphabets before Unicode, told by what is written in them; the bytes come from iconv and from a table by hand. */
class LettersTest {

    private static final List<String> NAMES = List.of(
            "Đất trồng lúa nước còn lại",
            "Khu công nghiệp Đức Hòa III",
            "Đất ở tại nông thôn xã Mỹ Lộc",
            "Tuyến đường tỉnh 830E nối dài",
            "Rừng phòng hộ, vùng đệm; sông Vàm Cỏ Đông",
            "Nghĩa trang nhân dân huyện Cần Giuộc");

    @Test
    void readsEveryLetterOfTcvnAsIconvDoes() {
        String letters = OldLetters.SMALL + "ĂÂÊÔƠƯĐ";
        for (String letter : letters.split("")) {
            assertThat(Alphabet.TCVN3.decode(OldLetters.iconv("TCVN5712-1", letter)))
                    .isEqualTo(letter);
        }
    }

    @Test
    void readsEveryLetterOfVniAndWindows() {
        for (String letter : (OldLetters.SMALL + OldLetters.CAPITAL).split("")) {
            assertThat(Alphabet.VNI.decode(OldLetters.vni("t" + letter + "n")))
                    .as(letter)
                    .isEqualTo("t" + letter + "n");
            assertThat(Alphabet.WINDOWS_1258.decode(OldLetters.iconv("CP1258", letter)))
                    .as(letter)
                    .isEqualTo(letter);
        }
    }

    @Test
    void takesSmallLettersOfAFontOfCapitalsAsCapitals() {
        byte[] title = OldLetters.tcvn("HUYệN ĐứC HòA");
        assertThat(Alphabet.TCVN3.decode(title)).isEqualTo("HUYỆN ĐỨC HÒA");
        assertThat(Alphabet.TCVN3.decode(OldLetters.tcvn("Bà Tô"))).isEqualTo("Bà Tô");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1258", "TCVN3", "VNI-Windows"})
    void tellsTheAlphabetByItsSyllables(String alphabet) {
        Letters letters = new Letters();
        NAMES.forEach(name -> letters.add(OldLetters.bytes(alphabet, name)));
        Letters.Verdict verdict = letters.verdict();
        assertThat(verdict.alphabet()).isNotNull();
        assertThat(verdict.alphabet().name()).isEqualTo(alphabet);
        assertThat(verdict.syllables()).isEqualTo(verdict.words()).isGreaterThan(20);
        for (String name : NAMES) {
            assertThat(verdict.alphabet().decode(OldLetters.bytes(alphabet, name)))
                    .isEqualTo(name);
        }
        for (String other : List.of("windows-1258", "TCVN3", "VNI-Windows")) {
            assertThat(letters.fits(Alphabet.named(other).orElseThrow())).isEqualTo(other.equals(alphabet));
        }
    }

    @Test
    void saysSoWhenTheBytesDoNotTell() {
        Letters letters = new Letters();
        for (String name : List.of("Škoda Čučoriedka", "Łódź Zażółć", "Größe")) {
            letters.add(name.getBytes(Charset.forName("windows-1250")));
        }
        assertThat(letters.verdict().alphabet()).isNull();
        assertThat(letters.verdict().marked()).isTrue();
        Letters mixed = new Letters();
        NAMES.forEach(name -> mixed.add(OldLetters.bytes("TCVN3", name)));
        NAMES.forEach(name -> mixed.add(OldLetters.bytes("VNI-Windows", name)));
        assertThat(mixed.verdict().alphabet()).as("two alphabets in one file").isNull();
    }

    @Test
    void takesSignsForNoLettersAndForgivesACutLetter() {
        Letters signs = new Letters();
        signs.add("120 m² 30°".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(signs.verdict()).isEqualTo(new Letters.Verdict(Alphabet.WINDOWS_1258, 0, 0));
        byte[] whole = "Đất lúa ở".getBytes(StandardCharsets.UTF_8);
        Letters cut = new Letters();
        cut.add(java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(cut.verdict().alphabet()).isEqualTo(Alphabet.UTF_8);
    }

    @Test
    void knowsSyllables() {
        String good = "đất nước giếng gì gìn quý quốc quyền khuỷu ngoằn nghiêng ở ấp ý thuở tuyệt oách mía hươu yếu xoè"
                + " xòe thuê lũy huỳnh quẹt khoắng Ấp HUYỆN quy";
        assertThat(List.of(good.split(" "))).allMatch(Syllables::is);
        String bad = "ñaát aát trång lóa cöùu thàp àbc ấđ đấT êq ộđ tàc";
        assertThat(List.of(bad.split(" ")).stream().filter(Syllables::is).collect(Collectors.toList()))
                .isSubsetOf("lóa");
    }

    @Test
    void knowsTheNamesPeopleUse() {
        assertThat(Alphabet.named("abc")).contains(Alphabet.TCVN3);
        assertThat(Alphabet.named("VNI")).contains(Alphabet.VNI);
        assertThat(Alphabet.named("ANSI 1258")).contains(Alphabet.WINDOWS_1258);
        assertThat(Alphabet.named("cp1258")).contains(Alphabet.WINDOWS_1258);
        assertThat(Alphabet.named("65001")).contains(Alphabet.UTF_8);
        assertThat(Alphabet.named("88591").orElseThrow().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(Alphabet.named("UTF-16"))
                .as("does not write ASCII as itself")
                .isEmpty();
        assertThat(Alphabet.named("Klingon")).isEmpty();
        assertThat(Normalizer.isNormalized(
                        Alphabet.WINDOWS_1258.decode(OldLetters.iconv("CP1258", "Mỹ Lộc")), Normalizer.Form.NFC))
                .isTrue();
    }
}

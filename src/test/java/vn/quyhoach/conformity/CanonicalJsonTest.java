package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one form of a JSON document, by the examples of RFC 8785. */
class CanonicalJsonTest {

    private final JsonMapper json = new JsonMapper();

    /** RFC 8785, appendix B: the bits of a number, and how it is written. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesNumbersAsEcmaScriptDoes(String bits, String text) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Test
    void neverChangesANumber() {
        Random random = new Random(8785);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CanonicalJson.number(value))).isEqualTo(value + 0.0);
            }
        }
        assertThatThrownBy(() -> CanonicalJson.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 8785, section 3.2.2. */
    @Test
    void writesRoundedNumbersAsTheyWereRounded() {
        Random random = new Random(9210);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal decimal =
                    BigDecimal.valueOf(random.nextLong(100_000, 1_000_000_000_000_000L), random.nextInt(10));
            assertThat(CanonicalJson.number(decimal.doubleValue()))
                    .isEqualTo(decimal.stripTrailingZeros().toPlainString());
        }
    }

    @Test
    void ordersNamesAndEscapesAsTheStandardSays() {
        String given = """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""";
        assertThat(text(given)).isEqualTo("""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @Test
    void doesNotCareHowADocumentWasWritten() {
        assertThat(text("{\"b\": 10.0, \"a\": {\"d\": 1, \"c\": \"686/QĐ-TTg\"}}"))
                .isEqualTo(text("{\"a\":{\"c\":\"686\\/QĐ-TTg\",\"d\":1.0},\"b\":1e1}"))
                .isEqualTo("{\"a\":{\"c\":\"686/QĐ-TTg\",\"d\":1},\"b\":10}");
    }

    private String text(String document) {
        JsonNode node = json.readTree(document);
        return new String(CanonicalJson.bytes(node), StandardCharsets.UTF_8);
    }
}

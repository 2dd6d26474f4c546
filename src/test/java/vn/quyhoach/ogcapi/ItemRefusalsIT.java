package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.SampleTest;

/** Every parameter of the items, wrong: the answer says which one, why, and how to mend it. */
@SampleTest
class ItemRefusalsIT {

    private static final String URBAN = "/ogc/collections/urban/items";

    @Autowired
    private ApiClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=ten",
                "limit=",
                "offset=-1",
                "offset=x",
                "f=kml",
                "datetime=",
                "datetime=2025-99-01",
                "version=x",
                "unit=-3",
                "version_id=two",
                "area_m2=large",
                "area_m2=1e999999999",
                "decision_date=yesterday",
                "schematic=maybe",
                "limit=1&limit=2"
            })
    void refusesValuesThatAreNone(String query) {
        Answer answer = client.get(URBAN + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PARAMETER_INVALID");
        assertThat(answer.json().get("parameter").asString()).isEqualTo(query.replaceAll("=.*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'/items?bbox=1,2,3', 400, BBOX_MALFORMED",
        "'/items?bbox=a,b,c,d', 400, BBOX_MALFORMED",
        "'/items?bbox=106,10,105,11', 400, BBOX_MALFORMED",
        "'/items?bbox=NaN,10,107,11', 400, BBOX_MALFORMED",
        "'/items?bbox=106,10,107,95', 400, BBOX_MALFORMED",
        "/items?bbox-crs=EPSG:99999, 400, CRS_UNSUPPORTED",
        "/items?crs=http://www.opengis.net/def/crs/EPSG/0/32648, 400, CRS_UNSUPPORTED",
        "/items?crs=VN2000, 400, CRS_UNSUPPORTED",
        "/items?colour=red, 400, PARAMETER_UNKNOWN",
        "/items?class=LUC, 400, CLASS_UNKNOWN",
        "/items?version=77, 400, VERSION_UNKNOWN",
        "/items?unit=77777, 400, UNIT_UNKNOWN",
        "/items/0, 404, NOT_FOUND",
        "/items/x, 404, NOT_FOUND",
        "/items/1?limit=1, 400, PARAMETER_UNKNOWN"
    })
    void refusesWithAReason(String path, int status, String code) {
        Answer answer = client.get("/ogc/collections/urban" + path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("remedy").asString("")).isNotBlank();
    }
}

package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapFiltersTest {

    @Test
    void semicolonsInQuotesBelongToTheText() {
        assertThat(MapFilters.split("a='x;y';\"b;c\"=1;;d='it''s;'"))
                .containsExactly("a='x;y'", "\"b;c\"=1", "", "d='it''s;'");
    }
}

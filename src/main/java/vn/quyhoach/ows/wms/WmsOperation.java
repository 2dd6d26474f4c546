package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import vn.quyhoach.ows.OwsCall;

/** One thing a WMS can be asked; a bean each. */
interface WmsOperation {

    /** Its names in {@code REQUEST}, in capitals; the first version of WMS had shorter ones. */
    Set<String> names();

    void answer(WmsVersion version, OwsCall call, HttpServletResponse response) throws IOException;
}

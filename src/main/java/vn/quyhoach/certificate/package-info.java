/**
 * The paper of a check (phiếu đối chiếu quy hoạch): as PDF/A, as a workbook, as the pieces on a map; and the page where
 * whoever holds the paper can see that it is genuine.
 *
 * <p>Start at {@link Certificates}. It says what the record says and judges nothing; the same record gives the same bytes
 * again, because dates, ids and the plan versions on the map are the record's. Areas in square metres, coordinates in
 * metres of the national system. Only public layers are painted, whoever asks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "conformity",
            "conformity :: rule",
            "paper",
            "render",
            "layer",
            "style",
            "reference",
            "security"
        })
package vn.quyhoach.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

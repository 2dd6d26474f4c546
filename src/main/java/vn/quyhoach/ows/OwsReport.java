package vn.quyhoach.ows;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, before a service writes it in its own form.
 *
 * @param locator the parameter or the place; null where there is none
 * @param text what is wrong and how to mend it, in the caller's language
 * @param status what HTTP would say; services whose standard says less answer 200 instead
 */
public record OwsReport(OwsCode code, @Nullable String locator, String text, HttpStatusCode status) {

    /** Whether the fault is ours. */
    public boolean isOurFault() {
        return status.is5xxServerError() && status != HttpStatus.NOT_IMPLEMENTED;
    }

    /** The same with a code that the standard of a service has. */
    public OwsReport as(OwsCode other) {
        return new OwsReport(other, locator, text, status);
    }
}

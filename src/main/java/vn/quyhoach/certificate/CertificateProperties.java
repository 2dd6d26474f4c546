package vn.quyhoach.certificate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a certificate cannot know from the record.
 *
 * @param publicUrl the address under which people reach the service, without a slash at its end; the QR code leads there.
 *     Empty takes it from the request
 * @param superior the authority above, first line of the head; empty names the province's People's Committee
 * @param authority who issues the paper
 */
@ConfigurationProperties("quyhoach.certificate")
record CertificateProperties(
        @DefaultValue("") String publicUrl,
        @DefaultValue("") String superior,
        @DefaultValue("") String authority) {

    /** The address of the service, as configured or else as the caller knows it. */
    String address(String requested) {
        return (publicUrl.isBlank() ? requested : publicUrl.strip()).replaceAll("/+$", "");
    }
}

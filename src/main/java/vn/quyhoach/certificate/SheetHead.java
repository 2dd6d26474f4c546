package vn.quyhoach.certificate;

import java.util.Locale;
import java.util.stream.Stream;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.reference.AdminLevel;

/**
 * Who issues the paper, its number and its day, and where it can be verified.
 *
 * @param placeAndDay as the line below the motto has it
 */
record SheetHead(String superior, String authority, String number, String placeAndDay, String verifyAddress) {

    /** @param address of the service, without a slash at its end */
    static SheetHead of(ConformityCheck check, CertificateProperties properties, String address, Wording words) {
        String province = province(check);
        String superior = properties.superior().isBlank()
                ? province.isEmpty() ? "" : words.text("committee", province)
                : properties.superior();
        String authority = properties.authority().isBlank() ? words.text("authority") : properties.authority();
        return new SheetHead(
                superior.toUpperCase(Locale.ROOT),
                authority.toUpperCase(Locale.ROOT),
                check.number() == null ? check.id().toString() : check.number(),
                Stream.of(province.replaceFirst("^(Tỉnh|Thành phố) ", ""), words.longDay(check.createdAt()))
                        .filter(part -> !part.isEmpty())
                        .reduce((place, day) -> place + ", " + day)
                        .orElseThrow(),
                address + "/verify/" + check.id() + (check.hash() == null ? "" : "?hash=" + check.hash()));
    }

    private static String province(ConformityCheck check) {
        return Stream.concat(check.unitsToday().stream(), check.units().stream())
                .filter(unit -> unit.level() == AdminLevel.PROVINCE)
                .findFirst()
                .map(unit -> unit.fullName().replaceFirst(" \\(.*\\)$", "")) // without what the register remarks
                .orElse("");
    }
}

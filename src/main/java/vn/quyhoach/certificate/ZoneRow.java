package vn.quyhoach.certificate;

import java.util.List;
import java.util.stream.Stream;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.style.Styles;

/**
 * A line of a plan's table: a zone, all zones of one class, or one zone of those.
 *
 * @param size square metres or metres
 * @param part whether it is counted in the line above already
 */
record ZoneRow(
        String code,
        String name,
        String size,
        String percent,
        String permission,
        List<String> conditions,
        List<String> source,
        boolean nearBoundary,
        boolean part) {

    static ZoneRow of(ZoneShare share, Wording words) {
        return new ZoneRow(
                share.code(),
                name(share, words),
                size(share, words),
                words.percent(share.percent()),
                words.word("permission", share.permission()),
                conditions(share, words),
                source(share, words),
                share.nearBoundary(),
                false);
    }

    /** What is left, without a word about it. */
    static ZoneRow rest(String name, String size, String percent) {
        return new ZoneRow("", name, size, percent, "", List.of(), List.of(), false, false);
    }

    /** One zone, or some, of a class whose line stands above. */
    static ZoneRow part(String code, String name, String size, String percent, boolean nearBoundary) {
        return new ZoneRow(code, name, size, percent, "", List.of(), List.of(), nearBoundary, true);
    }

    static String kind(ZoneShare share, Wording words) {
        return share.classCode() + " – " + words.say(share.className());
    }

    private static String name(ZoneShare share, Wording words) {
        String name = words.say(share.name());
        return name.isEmpty() || name.equals(words.say(share.className()))
                ? kind(share, words)
                : name + " (" + kind(share, words) + ")";
    }

    /** A name of its own; nothing where it is that of the class. */
    static String ownName(ZoneShare share, Wording words) {
        String name = words.say(share.name());
        return name.equals(words.say(share.className())) ? "" : name;
    }

    static List<String> conditions(ZoneShare share, Wording words) {
        String agency = words.sayOrNothing(share.competentAgency());
        return Stream.of(
                        words.sayOrNothing(share.condition()),
                        agency.isEmpty() ? "" : words.text("agency", agency),
                        share.legalRef() == null ? "" : words.text("legal_ref", share.legalRef()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static List<String> source(ZoneShare share, Wording words) {
        return Stream.of(
                        words.sayOrNothing(Styles.POSITION_BASES.get(share.positionBasis())),
                        share.sourceScale() == null ? "" : "1:" + words.number(share.sourceScale(), 0),
                        words.text("tolerance_short", words.number(share.toleranceM(), 1)))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String size(ZoneShare share, Wording words) {
        if (share.areaM2() != null) {
            return words.number(share.areaM2(), 1);
        }
        return share.lengthM() == null ? "–" : words.number(share.lengthM(), 1);
    }
}

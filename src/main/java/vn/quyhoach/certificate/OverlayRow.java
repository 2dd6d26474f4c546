package vn.quyhoach.certificate;

import java.util.ArrayList;
import java.util.List;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;

/**
 * Something that lies over the zoning, in words.
 *
 * @param measures distance, set-back and overlap, as far as there are such
 * @param notes what follows and by which law
 */
record OverlayRow(String name, String type, List<String> measures, String effect, List<String> notes) {

    /** So many stand on paper; they are sorted by the record, and the workbook has all. */
    static final int MOST = 100;

    static OverlayRow of(OverlayHit hit, Wording words) {
        String name = words.say(hit.name());
        String type = words.say(hit.className());
        List<String> measures = new ArrayList<>();
        if (hit.overlapM2() != null && hit.overlapM2() > 0) {
            measures.add(words.text("overlap", words.number(hit.overlapM2(), 1)));
        }
        measures.add(words.text("distance", words.number(hit.distanceM(), 2)));
        if (hit.setbackM() != null) {
            String from = words.word("measured", hit.measuredFrom());
            measures.add(words.text("setback", words.number(hit.setbackM(), 1))
                    + (from.isEmpty() ? "" : " " + words.text("measured_from", from)));
        }
        List<String> notes = new ArrayList<>();
        notes.add(words.say(hit.condition()));
        String agency = words.sayOrNothing(hit.competentAgency());
        if (!agency.isEmpty()) {
            notes.add(words.text("agency", agency));
        }
        if (hit.legalRef() != null) {
            notes.add(words.text("legal_ref", hit.legalRef()));
        }
        if (!hit.certain()) {
            notes.add(words.text("uncertain"));
        }
        if (Boolean.FALSE.equals(hit.verified())) {
            notes.add(words.text("unverified"));
        }
        return new OverlayRow(
                name.isEmpty() ? hit.code() : name,
                type.equals(name) ? "" : type,
                measures,
                words.word("effect", hit.effect()),
                notes.stream().filter(note -> !note.isBlank()).toList());
    }
}

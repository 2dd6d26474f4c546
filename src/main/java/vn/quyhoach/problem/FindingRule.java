package vn.quyhoach.problem;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * What a code of a finding means, whatever the object.
 *
 * @param code public: never renamed, never given another meaning
 * @param source the decree, circular or standard it comes from, or that it is this product's own
 * @param remedy how to mend it in QGIS, AutoCAD or a spreadsheet, or with which option
 * @param attribute what of the object it is about, where that is always the same
 * @param repairable whether the product offers to mend it
 */
public record FindingRule(
        String code,
        Severity severity,
        FindingKind kind,
        Bilingual kindName,
        Bilingual title,
        Bilingual meaning,
        Bilingual source,
        Bilingual remedy,
        @Nullable String attribute,
        boolean repairable) {}

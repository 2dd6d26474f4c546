package vn.quyhoach.ingest.report;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import vn.quyhoach.ingest.ImportReport;
import vn.quyhoach.problem.FindingRules;
import vn.quyhoach.problem.Severity;

/** What stands above the findings: the file, what became of it, and how many of each code. */
record ReportHead(List<Fact> facts, List<CodeCount> codes) {

    record Fact(String name, String value) {}

    /** @param shown how many of them are listed */
    record CodeCount(
            Severity severity,
            String severityName,
            String code,
            String title,
            long count,
            long shown,
            String remedy,
            String source) {}

    static ReportHead of(ImportReport report, List<ReportRow> rows, ReportWords words) {
        List<Fact> facts = List.of(
                new Fact(words.text("status"), words.word(report.status(), "status")),
                new Fact(words.text("file"), report.fileName()),
                new Fact(words.text("sha256"), report.fileSha256()),
                new Fact(words.text("layer"), report.layer()),
                new Fact(words.text("version"), String.valueOf(Objects.requireNonNullElse(report.versionId(), "–"))),
                new Fact(words.text("crs"), Objects.requireNonNullElse(report.crs(), words.text("crs_unknown"))),
                new Fact(words.text("at"), words.moment(report.at())),
                new Fact(words.text("actor"), report.actor()),
                new Fact(words.text("read"), count(report, "read")),
                new Fact(words.text("stored"), count(report, "stored")),
                new Fact(words.text("blocking"), count(report, "blocking")),
                new Fact(words.text("id"), report.id().toString()));
        TreeMap<String, CodeCount> codes = new TreeMap<>();
        for (ReportRow row : rows) {
            String code = row.finding().code();
            codes.computeIfAbsent(
                    code,
                    first -> new CodeCount(
                            row.finding().severity(),
                            words.word(row.finding().severity(), "severity"),
                            code,
                            row.title(words),
                            report.counts().getOrDefault(code, 0L),
                            report.shown().getOrDefault(code, 0L),
                            row.remedy(words),
                            row.source(words)));
        }
        // one without an example in the list is counted all the same
        report.counts().keySet().stream()
                .filter(code -> !codes.containsKey(code))
                .flatMap(code -> FindingRules.find(code).stream())
                .forEach(rule -> codes.put(
                        rule.code(),
                        new CodeCount(
                                rule.severity(),
                                words.word(rule.severity(), "severity"),
                                rule.code(),
                                words.say(rule.title()),
                                report.counts().getOrDefault(rule.code(), 0L),
                                0,
                                words.say(rule.remedy()),
                                words.say(rule.source()))));
        return new ReportHead(
                facts,
                codes.values().stream()
                        .sorted((one, other) -> one.severity().compareTo(other.severity()))
                        .toList());
    }

    private static String count(ImportReport report, String of) {
        return String.valueOf(report.counts().getOrDefault(of, 0L));
    }
}

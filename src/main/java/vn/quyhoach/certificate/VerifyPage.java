package vn.quyhoach.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a verification shows.
 *
 * @param tone good, bad or open
 */
record VerifyPage(
        String language,
        Map<String, String> t,
        String base,
        String reference,
        String hash,
        String tone,
        String result,
        String explanation,
        List<Fact> facts) {

    static VerifyPage of(String reference, @Nullable String hash, Verification found, String base, Wording words) {
        List<Fact> facts = new ArrayList<>();
        if (found.result() == Verification.Result.GENUINE) {
            facts.add(new Fact(words.text("number"), Objects.requireNonNullElse(found.number(), reference)));
            facts.add(new Fact(words.text("verify_day"), words.day(found.madeOn())));
            facts.add(new Fact(words.text("section_verdict"), words.word("verdict", found.verdict())));
            facts.add(new Fact(words.text("verify_state"), words.word("state", found.state())));
            String decision =
                    found.decision() == null ? words.text("undecided") : words.word("decision", found.decision());
            facts.add(new Fact(
                    words.text("section_decision"),
                    found.decidedVerdict() == null
                            ? decision
                            : decision + " " + words.word("verdict", found.decidedVerdict())));
        }
        return new VerifyPage(
                words.code(),
                words.texts(),
                base,
                reference,
                Objects.requireNonNullElse(hash, ""),
                switch (found.result()) {
                    case GENUINE -> "good";
                    case MISMATCH, UNKNOWN -> "bad";
                    case HASH_MISSING -> "open";
                },
                words.word("verify", found.result()),
                words.word("explain", found.result()),
                facts);
    }
}

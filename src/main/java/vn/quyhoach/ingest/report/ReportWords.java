package vn.quyhoach.ingest.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** A report's words in one language. */
final class ReportWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

    private final Language language;
    private final ResourceBundle texts;

    ReportWords(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "messages.import_report",
                Locale.forLanguageTag(language.code()),
                ReportWords.class.getClassLoader(),
                NO_FALLBACK);
    }

    String language() {
        return language.code();
    }

    /** A fixed text. */
    String text(String key) {
        return texts.getString(key);
    }

    /** All fixed texts, for a template. */
    Map<String, String> texts() {
        Map<String, String> all = new HashMap<>();
        Enumeration<String> keys = texts.getKeys();
        while (keys.hasMoreElements()) {
            String key = keys.nextElement();
            all.put(key, text(key));
        }
        return all;
    }

    String word(Enum<?> value, String family) {
        return text(family + "_" + value.name());
    }

    String say(Bilingual text) {
        return language.say(text);
    }

    /** The day as the head of an administrative paper has it. */
    String day(Instant moment) {
        return DateTimeFormatter.ofPattern(text("day"), Locale.ENGLISH).format(moment.atZone(LEGAL_TIME));
    }

    /** By the clock of the law. */
    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(LEGAL_TIME));
    }
}

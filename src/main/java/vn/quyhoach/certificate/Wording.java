package vn.quyhoach.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** One of the two languages of a certificate: its words and how it writes numbers and days. */
enum Wording {
    VIETNAMESE(Language.VIETNAMESE),
    ENGLISH(Language.ENGLISH);

    static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    private final Language language;
    private final Locale locale;
    private final Map<String, String> texts;

    Wording(Language language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.code());
        this.texts = read("/messages/certificate_" + language.code() + ".properties");
    }

    /** As in {@code lang=}. */
    String code() {
        return language.code();
    }

    Map<String, String> texts() {
        return texts;
    }

    /** A fixed text. */
    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key + " in " + code());
        }
        return text;
    }

    /** A fixed text with one slot {@code {}}. */
    String text(String key, Object value) {
        return text(key).replace("{value}", String.valueOf(value));
    }

    /** The word for a value of an enumeration; a value that is new shows as it is. */
    String word(String family, @Nullable Object value) {
        return value == null ? "" : texts.getOrDefault(family + "_" + value, String.valueOf(value));
    }

    String say(Bilingual text) {
        return language.say(text);
    }

    String sayOrNothing(@Nullable Bilingual text) {
        return text == null ? "" : say(text);
    }

    String number(double number, int decimals) {
        return String.format(locale, "%,." + decimals + "f", number);
    }

    /** A coordinate or edge: to the millimetre and without marks between the thousands, so that it can be copied. */
    String metres(double metres) {
        return String.format(locale, "%.3f", metres);
    }

    /** Square metres; beside them hectares where they are many. */
    String area(double squareMetres) {
        String area = number(squareMetres, 1) + " m²";
        return squareMetres < SQUARE_METRES_PER_HECTARE
                ? area
                : area + " (" + number(squareMetres / SQUARE_METRES_PER_HECTARE, 2) + " ha)";
    }

    String length(double metres) {
        return number(metres, 1) + " m";
    }

    String percent(double percent) {
        return number(percent, 2);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The moment by the clock of the law. */
    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(LEGAL_TIME));
    }

    /** The day in words as the head of an administrative paper has it. */
    String longDay(Instant moment) {
        ZonedDateTime there = moment.atZone(LEGAL_TIME);
        return this == ENGLISH
                ? there.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))
                : there.format(DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy", Locale.ROOT));
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No file " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}

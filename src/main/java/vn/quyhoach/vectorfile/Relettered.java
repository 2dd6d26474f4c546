package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.vectorfile.TextEncoding.Basis;
import vn.quyhoach.vectorfile.letters.Alphabet;
import vn.quyhoach.vectorfile.letters.Letters;

/**
 * A layer whose format is Unicode but whose texts may not be: a program once took the bytes of an old font for Western
 * letters and saved "§Êt" for "Đất". Where the letters, taken back to bytes, are of an old alphabet and no Vietnamese as
 * they stand, they are read anew.
 */
final class Relettered implements FeatureSource {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 2_000;

    private final FeatureSource inner;
    private final VectorLimits limits;
    private final ReadingHints hints;
    private @Nullable Alphabet alphabet;
    private @Nullable VectorLayer layer;

    Relettered(FeatureSource inner, VectorLimits limits, ReadingHints hints) {
        this.inner = inner;
        this.limits = limits;
        this.hints = hints;
    }

    @Override
    public VectorLayer layer() throws IOException {
        VectorLayer known = layer;
        if (known == null) {
            known = inner.layer();
            if (known.encoding() == null) {
                known = choose(known);
            }
            layer = known;
        }
        return known;
    }

    private VectorLayer choose(VectorLayer plain) throws IOException {
        Letters letters = new Letters();
        List<String> texts = new ArrayList<>();
        sample(text -> {
            byte[] bytes = bytes(text);
            texts.add(text);
            if (bytes != null) {
                letters.add(bytes);
            }
        });
        if (letters.isEmpty()) {
            return plain;
        }
        Alphabet declared = hints.encoding() == null
                ? null
                : Alphabet.named(hints.encoding()).orElse(null);
        boolean wellAsItStands = Letters.areVietnamese(texts);
        Letters.Verdict shown = letters.verdict();
        Alphabet found = declared != null ? declared : wellAsItStands ? null : shown.alphabet();
        if (found == null
                || !shown.marked()
                || (declared == null && texts.stream().anyMatch(text -> bytes(text) == null))) {
            return plain;
        }
        alphabet = found;
        Letters.Verdict as = letters.as(found);
        return new VectorLayer(
                plain.name(),
                plain.attributes().stream().map(this::read).toList(),
                plain.crs(),
                new TextEncoding(
                        found.name(),
                        declared == null ? Basis.CONTRADICTED : letters.fits(found) ? Basis.DECLARED : Basis.UNPROVEN,
                        "Unicode",
                        as.words(),
                        as.syllables(),
                        letters.example().map(found::decode).orElse("").strip()),
                plain.oddities());
    }

    private void sample(Consumer<String> sink) throws IOException {
        inner.readFirst(SAMPLE, new Budget(limits), feature -> {
            for (Object value : feature.attributes().values()) {
                if (value instanceof String text && !isAscii(text)) {
                    sink.accept(text);
                }
            }
        });
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        layer();
        if (alphabet == null) {
            inner.read(budget, sink);
            return;
        }
        inner.read(budget, feature -> {
            Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
            feature.attributes()
                    .forEach((name, value) ->
                            attributes.put(read(name), value instanceof String text ? (Object) read(text) : value));
            sink.accept(new VectorFeature(
                    feature.number(), feature.geometry(), feature.flaw(), attributes, feature.oddities()));
        });
    }

    private String read(String text) {
        byte[] bytes = alphabet == null || isAscii(text) ? null : bytes(text);
        return bytes == null || alphabet == null ? text : alphabet.decode(bytes);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** The bytes that a Western program read so; null for letters no such program can have read. */
    private static byte @Nullable [] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                byte[] western = String.valueOf(c).getBytes(WESTERN);
                if (western[0] == '?') {
                    return null;
                }
                bytes[i] = western[0];
            } else {
                bytes[i] = (byte) c;
            }
        }
        return bytes;
    }
}

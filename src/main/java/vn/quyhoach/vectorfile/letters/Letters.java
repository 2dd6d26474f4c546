package vn.quyhoach.vectorfile.letters;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the texts of a file as bytes and says which alphabet they are written in. */
public final class Letters {

    /** Enough to know; a file of millions of names says no more than its first thousands. */
    private static final int MOST_TEXTS = 5_000;

    private static final double CERTAIN = 0.75;
    private static final double APART = 0.25;

    private static final List<Alphabet> CANDIDATES = List.of(Alphabet.WINDOWS_1258, Alphabet.TCVN3, Alphabet.VNI);

    private final Set<Bytes> texts = new LinkedHashSet<>();

    /** Equal by content. */
    private record Bytes(byte[] bytes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes same && Arrays.equals(bytes, same.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /**
     * What the texts show.
     *
     * @param alphabet null when they do not tell
     * @param words with letters that are not ASCII, as the alphabet reads them
     * @param syllables of these that are Vietnamese
     */
    public record Verdict(@Nullable Alphabet alphabet, long words, long syllables) {

        /** Whether there was anything to read that is not ASCII. */
        public boolean marked() {
            return words > 0;
        }
    }

    /** Whether texts that can be read as they stand are Vietnamese. */
    public static boolean areVietnamese(Iterable<String> texts) {
        Syllables.Count count = Syllables.count(texts);
        return count.words() == 0 || count.share() >= CERTAIN;
    }

    /** Takes a text; false when more would say nothing new. */
    public boolean add(byte[] text) {
        if (!isAscii(text)) {
            texts.add(new Bytes(text));
        }
        return texts.size() < MOST_TEXTS;
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** A text that shows what the letters look like; empty when all are ASCII. */
    public Optional<byte[]> example() {
        return texts.stream().map(Bytes::bytes).findFirst();
    }

    private static boolean isAscii(byte[] text) {
        for (byte b : text) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    public Verdict verdict() {
        if (texts.isEmpty()) {
            return new Verdict(Alphabet.UTF_8, 0, 0);
        }
        if (texts.stream().allMatch(text -> Alphabet.isUtf8(text.bytes()))) {
            Syllables.Count count = count(Alphabet.UTF_8);
            return new Verdict(Alphabet.UTF_8, Math.max(1, count.words()), count.syllables());
        }
        Alphabet best = null;
        Syllables.Count most = new Syllables.Count(0, 0);
        double second = 0;
        for (Alphabet candidate : CANDIDATES) {
            Syllables.Count count = count(candidate);
            if (best == null || count.share() > most.share()) {
                second = best == null ? 0 : most.share();
                best = candidate;
                most = count;
            } else {
                second = Math.max(second, count.share());
            }
        }
        if (most.words() == 0) {
            return new Verdict(Alphabet.WINDOWS_1258, 0, 0); // signs such as ² and °, the same in all
        }
        boolean sure = most.share() >= CERTAIN && most.share() - second >= APART;
        return new Verdict(sure ? best : null, most.words(), most.syllables());
    }

    /** What the texts are when read in an alphabet. */
    public Verdict as(Alphabet alphabet) {
        Syllables.Count count = count(alphabet);
        return new Verdict(alphabet, count.words(), count.syllables());
    }

    /** How well an alphabet that somebody named fits. */
    public boolean fits(Alphabet alphabet) {
        if (alphabet.equals(Alphabet.UTF_8)) {
            return texts.stream().allMatch(text -> Alphabet.isUtf8(text.bytes()));
        }
        Syllables.Count count = count(alphabet);
        return count.words() == 0 || count.share() >= CERTAIN;
    }

    private Syllables.Count count(Alphabet alphabet) {
        return Syllables.count(
                texts.stream().map(text -> alphabet.decode(text.bytes())).toList());
    }
}

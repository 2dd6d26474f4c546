package vn.quyhoach.vectorfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.vectorfile.TextEncoding.Basis;
import vn.quyhoach.vectorfile.letters.Alphabet;
import vn.quyhoach.vectorfile.letters.Letters;

/** The alphabet a layer's texts are read in: what the caller says, else what the texts show, else what the file says. */
record TextChoice(Alphabet alphabet, TextEncoding encoding) {

    /**
     * Decides.
     *
     * @param declared by the caller
     * @param stated by the file, in its own words
     */
    static TextChoice of(Letters letters, @Nullable String declared, @Nullable String stated) {
        Optional<Alphabet> wanted = Optional.ofNullable(declared).flatMap(Alphabet::named);
        Optional<Alphabet> said = Optional.ofNullable(stated).flatMap(Alphabet::named);
        Letters.Verdict shown = letters.verdict();
        if (wanted.isPresent()) {
            return choice(letters, shown, wanted.get(), fits(letters, wanted.get(), Basis.DECLARED), stated);
        }
        if (!shown.marked()) {
            return choice(letters, shown, said.orElseGet(() -> plain(shown)), Basis.PLAIN, stated);
        }
        Alphabet found = shown.alphabet();
        if (found == null) {
            Basis basis = said.isEmpty() || unreadable(letters, said.get()) ? Basis.UNDECIDED : Basis.UNPROVEN;
            return choice(letters, shown, said.orElse(Alphabet.WINDOWS_1258), basis, stated);
        }
        if (said.isEmpty()) {
            return choice(letters, shown, found, Basis.FOUND, stated);
        }
        boolean agree = found.equals(said.get()) || letters.fits(said.get()) && !found.equals(Alphabet.UTF_8);
        return choice(letters, shown, agree ? said.get() : found, agree ? Basis.STATED : Basis.CONTRADICTED, stated);
    }

    private static Alphabet plain(Letters.Verdict shown) {
        return shown.alphabet() == null ? Alphabet.UTF_8 : shown.alphabet();
    }

    private static Basis fits(Letters letters, Alphabet alphabet, Basis basis) {
        return letters.fits(alphabet) ? basis : Basis.UNPROVEN;
    }

    /** UTF-8 is either right or wrong; of other alphabets nobody can say that they cannot be read. */
    private static boolean unreadable(Letters letters, Alphabet said) {
        return said.equals(Alphabet.UTF_8) && !letters.fits(said);
    }

    private static TextChoice choice(
            Letters letters, Letters.Verdict shown, Alphabet alphabet, Basis basis, @Nullable String stated) {
        Letters.Verdict as = letters.as(alphabet);
        String example = letters.example().map(alphabet::decode).orElse("").strip();
        return new TextChoice(
                alphabet,
                new TextEncoding(
                        alphabet.name(),
                        basis,
                        stated == null || stated.isBlank() ? null : stated.strip(),
                        Math.max(as.words(), shown.marked() ? 1 : 0),
                        as.syllables(),
                        example));
    }
}

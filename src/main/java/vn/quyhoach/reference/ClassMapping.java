package vn.quyhoach.reference;

import java.util.List;
import vn.quyhoach.text.Bilingual;

/**
 * How a class of an older list of land use is said in a newer one.
 *
 * @param to the classes of the newer list it may be; none where the lists say nothing
 * @param said the class it is taken for; where that is not one class, the old code with its list: {@code NKH (2014)}
 */
public record ClassMapping(
        String fromScheme,
        String fromCode,
        Bilingual fromName,
        String toScheme,
        List<String> to,
        Kind kind,
        String said) {

    /** How much the two lists agree. */
    public enum Kind {
        /** Another code or name for the same use. */
        EXACT,
        /** The newer class is wider: several old ones became one. */
        BROADER,
        /** The old class was divided: which of the newer ones a place has, the lists cannot tell. */
        SPLIT,
        /** The newer list has no such class. */
        NONE
    }

    /** Whether the lists name one class for it, so that it can be taken for that. */
    public boolean isCertain() {
        return to.size() == 1 && to.get(0).equals(said);
    }

    /** Whether anything of it is worth telling: another code, or a doubt. */
    public boolean isNews() {
        return !fromCode.equals(said);
    }
}

package vn.quyhoach.vectorfile.letters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a word is a syllable of Vietnamese: a consonant, a rhyme of the list and a tone that the rhyme allows. Letters
 * of a wrong alphabet hardly ever make one.
 */
final class Syllables {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\uFFFD]+");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern ONSET =
            Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(.*)");
    private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");
    private static final Pattern STOP_TONE = Pattern.compile("[\u0301\u0323]");

    private static final Set<String> RHYMES =
            Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm"
                            + " ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng"
                            + " iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn"
                            + " oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua"
                            + " uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên"
                            + " uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt"
                            + " yêu ych yt ynh êc")
                    .split(" "));

    /** Words with marked letters, and how many of them are syllables. */
    record Count(long words, long syllables) {

        double share() {
            return words == 0 ? 0 : (double) syllables / words;
        }
    }

    private Syllables() {}

    static Count count(Iterable<String> texts) {
        long words = 0;
        long syllables = 0;
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                if (word.group().chars().anyMatch(c -> c >= 0x80)) {
                    words++;
                    syllables += is(word.group()) ? 1 : 0;
                }
            }
        }
        return new Count(words, syllables);
    }

    static boolean is(String word) {
        if (mixesCases(word)) {
            return false;
        }
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        Matcher tone = TONE.matcher(apart);
        String mark = tone.find() ? tone.group() : "";
        String bare = Normalizer.normalize(TONE.matcher(apart).replaceFirst(""), Normalizer.Form.NFC);
        Matcher onset = ONSET.matcher(bare);
        if (!onset.matches()
                || TONE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).find()) {
            return false;
        }
        String rhyme = onset.group(1);
        boolean known = RHYMES.contains(rhyme)
                // gi takes its i into the rhyme: gì, giếng; qu its u: quý, quốc
                || bare.startsWith("gi") && RHYMES.contains(bare.substring(1))
                || bare.startsWith("qu") && RHYMES.contains(bare.substring(1));
        return known
                && (!STOPPED.matcher(bare).matches() || STOP_TONE.matcher(mark).matches());
    }

    /** A small letter and then a capital: no word is written so, but misread ones are. */
    private static boolean mixesCases(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}

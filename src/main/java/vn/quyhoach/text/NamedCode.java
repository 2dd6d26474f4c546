package vn.quyhoach.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code of a list and what people call it. */
public record NamedCode(String code, Bilingual name) {

    /** As many as are read at a glance. */
    private static final int MOST = 6;

    private static final int LONGEST = 1_000;

    /** The ones most like a word that is none of them, by code or name: {@code LUC (Đất chuyên trồng lúa), …}. */
    public static Bilingual nearest(String word, Collection<NamedCode> known) {
        String folded = Words.folded(word);
        List<NamedCode> near = known.stream()
                .sorted(Comparator.comparingInt(one -> one.distance(folded)))
                .limit(MOST)
                .toList();
        return new Bilingual(list(near, Bilingual::vi), list(near, Bilingual::en));
    }

    private static String list(List<NamedCode> codes, Function<Bilingual, String> language) {
        return codes.stream()
                .map(one -> one.code + " (" + language.apply(one.name) + ")")
                .collect(Collectors.joining(", "));
    }

    private int distance(String folded) {
        return Stream.of(code, name.vi(), name.en())
                .mapToInt(text -> distance(folded, Words.folded(text)))
                .min()
                .orElseThrow();
    }

    /**
     * How many letters to type, to delete or to replace until a text begins with the word; among equals the shorter text is
     * nearer.
     */
    private static int distance(String word, String text) {
        int[] above = new int[text.length() + 1];
        for (int column = 0; column <= text.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= word.length(); row++) {
            int[] current = new int[text.length() + 1];
            current[0] = row;
            for (int column = 1; column <= text.length(); column++) {
                int replaced = above[column - 1] + (word.charAt(row - 1) == text.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        int edits = Arrays.stream(above).min().orElseThrow();
        return edits * LONGEST + Math.min(text.length(), LONGEST - 1);
    }
}

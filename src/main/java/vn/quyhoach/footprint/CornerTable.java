package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Words;

/**
 * A table of corners as it is pasted from a decision or a spreadsheet.
 *
 * <p>Cells are separated by tabs, semicolons, bars, commas or spaces; a number or name may stand before the coordinates
 * and a length behind them, or on a line of its own as in printed tables. A blank line or a heading between rows begins
 * another ring.
 *
 * @param rings at least one, none empty
 * @param xIsFirst what the heading says: X left of Y, Y left of X, or nothing
 */
record CornerTable(List<List<Corner>> rings, @Nullable Boolean xIsFirst, List<Note> notes) {

    static final int MOST_CHARACTERS = 500_000;
    static final int MOST_CORNERS = 5_000;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern HEADING_OF_RING = Pattern.compile(
            "^(khu|thua|lo|vung|manh|phan|doan|ranh|hole|ring|polygon|part)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Reads the table.
     *
     * @throws ProblemException {@code GEOMETRY_EMPTY}, {@code CORNERS_UNREADABLE} with the line, {@code
     *     GEOMETRY_TOO_LARGE}
     */
    static CornerTable read(String text) {
        Reading decimals = new Reading(text, false);
        // "571.853" is a number of thousands only where it makes no sense as a decimal
        Reading best = decimals.hasCoordinates() ? decimals : new Reading(text, true);
        return best.table();
    }

    /** Whether a line of the text is a corner. */
    static boolean hasCorners(String text) {
        return new Reading(text, false).hasCoordinates() || new Reading(text, true).hasCoordinates();
    }

    /** Lower case without marks: how headings are compared. */
    static String fold(String text) {
        return Words.folded(text);
    }

    /** A line with at least one digit or word. */
    private record Line(int number, String text, List<String> cells, List<OptionalDouble> values) {

        int coordinatesAt() {
            for (int i = 0; i + 1 < values.size(); i++) {
                if (values.get(i).isPresent()
                        && values.get(i + 1).isPresent()
                        && Ranges.plausible(
                                values.get(i).getAsDouble(), values.get(i + 1).getAsDouble())) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static final class Reading {

        private final String text;
        private final boolean groups;
        private final List<List<Corner>> rings = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private @Nullable Boolean xIsFirst;
        private boolean ringEnded;

        Reading(String text, boolean groups) {
            this.text = text;
            this.groups = groups;
        }

        boolean hasCoordinates() {
            return text.lines().anyMatch(line -> parse(0, line).coordinatesAt() >= 0);
        }

        CornerTable table() {
            int number = 0;
            int corners = 0;
            for (String raw : text.split("\\R", -1)) {
                number++;
                Line line = parse(number, raw);
                int at = line.coordinatesAt();
                if (line.text().isBlank()) {
                    ringEnded = true;
                } else if (at >= 0) {
                    add(line, at);
                    if (++corners > MOST_CORNERS) {
                        throw new ProblemException(
                                ProblemCode.GEOMETRY_TOO_LARGE,
                                Map.of("size", "> " + MOST_CORNERS, "limit", MOST_CORNERS));
                    }
                } else {
                    other(line);
                }
            }
            if (rings.isEmpty()) {
                throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
            }
            return new CornerTable(joined(), xIsFirst, List.copyOf(notes));
        }

        private Line parse(int number, String raw) {
            String line = Numbers.degreesToDecimals(raw.replace("\uFEFF", ""));
            List<String> cells = TableCells.of(line);
            return new Line(
                    number,
                    line.strip(),
                    cells,
                    cells.stream().map(cell -> Numbers.read(cell, groups)).toList());
        }

        private void add(Line line, int at) {
            if (rings.isEmpty() || ringEnded) {
                rings.add(new ArrayList<>());
                ringEnded = false;
            }
            List<Corner> ring = rings.get(rings.size() - 1);
            String label = at == 0
                    ? String.valueOf(ring.size() + 1)
                    : String.join(" ", line.cells().subList(0, at)).replaceAll("[.)]$", "");
            Double edge =
                    line.values().size() > at + 2 && line.values().get(at + 2).isPresent()
                            ? (Double) line.values().get(at + 2).getAsDouble()
                            : null;
            ring.add(new Corner(
                    label,
                    line.values().get(at).getAsDouble(),
                    line.values().get(at + 1).getAsDouble(),
                    edge,
                    line.number()));
        }

        private void other(Line line) {
            String folded = fold(line.text());
            boolean started = !rings.isEmpty();
            List<OptionalDouble> numbers =
                    line.values().stream().filter(OptionalDouble::isPresent).toList();
            if (started && line.cells().size() == 1 && numbers.size() == 1) {
                // printed tables give the length of an edge on a line between its corners
                List<Corner> ring = rings.get(rings.size() - 1);
                Corner last = ring.remove(ring.size() - 1);
                ring.add(last.withEdge(numbers.get(0).getAsDouble()));
            } else if (HEADING_OF_RING.matcher(folded).matches() && numbers.size() < 2) {
                ringEnded = true;
            } else if (numbers.size() >= 2 || (started && looksLikeARow(line))) {
                throw new ProblemException(
                        ProblemCode.CORNERS_UNREADABLE, Map.of("line", line.number(), "text", shortened(line.text())));
            } else if (!started) {
                heading(line.cells());
            }
        }

        /** A row that lost a coordinate: digits and nothing much else. */
        private static boolean looksLikeARow(Line line) {
            long letters = line.text().chars().filter(Character::isLetter).count();
            long digits = line.text().chars().filter(Character::isDigit).count();
            return DIGIT.matcher(line.text()).find() && digits >= letters;
        }

        private void heading(List<String> cells) {
            int x = -1;
            int y = -1;
            for (int i = 0; i < cells.size(); i++) {
                String cell = fold(cells.get(i));
                if (cell.matches("(toa do )?x\\b.*|.*\\bbac\\b.*|north.*")) {
                    x = x < 0 ? i : x;
                } else if (cell.matches("(toa do )?y\\b.*|.*\\bdong\\b.*|east.*")) {
                    y = y < 0 ? i : y;
                }
            }
            if (x >= 0 && y >= 0) {
                xIsFirst = x < y;
            }
        }

        /** Text copied from a page may have a blank line after every row; then blank lines mean nothing. */
        private List<List<Corner>> joined() {
            boolean everyRowAlone = rings.size() > 1 && rings.stream().allMatch(ring -> ring.size() == 1);
            if (!everyRowAlone) {
                return rings.stream().map(List::copyOf).toList();
            }
            notes.add(Note.of(
                    "BLANK_LINES_IGNORED",
                    "Mỗi dòng cách nhau một dòng trống: đọc thành một vòng ranh.",
                    "Every row stands between blank lines: read as one ring."));
            List<Corner> all = new ArrayList<>();
            for (List<Corner> ring : rings) {
                Corner corner = ring.get(0);
                String label = corner.label().equals("1") ? String.valueOf(all.size() + 1) : corner.label();
                all.add(new Corner(label, corner.first(), corner.second(), corner.edge(), corner.line()));
            }
            return List.of(all);
        }

        private static String shortened(String line) {
            return line.length() <= 80 ? line : line.substring(0, 80) + "…";
        }
    }
}

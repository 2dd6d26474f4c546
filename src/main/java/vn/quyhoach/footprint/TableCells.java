package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Cuts a line of a pasted table into cells, whatever separates them. */
final class TableCells {

    private static final Pattern WIDE_SPACE = Pattern.compile(" {2,}");

    private TableCells() {}

    static List<String> of(String line) {
        String text = line.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .strip();
        if (text.indexOf('"') >= 0) {
            return quoted(text);
        }
        for (String separator : new String[] {"\t", ";", "|"}) {
            if (text.contains(separator)) {
                return cells(text.split(Pattern.quote(separator), -1));
            }
        }
        if (text.indexOf(' ') < 0) {
            List<String> parts = cells(text.split(",", -1));
            boolean oneNumber = parts.size() == 2 && text.indexOf('.') < 0 && !areCoordinates(parts);
            return oneNumber ? List.of(text) : parts;
        }
        List<String> wide = cells(WIDE_SPACE.split(text, -1));
        boolean spaceIsThousands = wide.size() >= 2
                && wide.stream()
                        .filter(cell -> cell.indexOf(' ') > 0)
                        .anyMatch(cell -> Numbers.read(cell, false).isPresent());
        return spaceIsThousands ? wide : cells(text.split("\\s+", -1));
    }

    /** "571853,1164914" are two numbers, "571853,413" is one. */
    private static boolean areCoordinates(List<String> parts) {
        OptionalDouble first = Numbers.read(parts.get(0), false);
        OptionalDouble second = Numbers.read(parts.get(1), false);
        return first.isPresent() && second.isPresent() && Ranges.plausible(first.getAsDouble(), second.getAsDouble());
    }

    /** Comma or semicolon separated values with quotation marks: "1","571853,413". */
    private static List<String> quoted(String text) {
        char separator = text.contains(";") ? ';' : text.indexOf('\t') >= 0 ? '\t' : ',';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                inside = !inside;
            } else if (c == separator && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells(cells.toArray(String[]::new));
    }

    private static List<String> cells(String[] parts) {
        return Arrays.stream(parts)
                .map(String::strip)
                .map(part -> part.replaceAll("^[,;]+|[,;]+$", ""))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.quyhoach.geo.CornerRow;

/** Compares the lengths a table states with those its coordinates give: a typing error shows as two wrong edges. */
record EdgeCheck(CornerTable table, List<CornerRow> corners) {

    /** Tables state centimetres, taken on the ground or in another zone: 5 cm and 0.1 % are no error. */
    private static final double TOLERANCE_METRES = 0.05;

    private static final double TOLERANCE_SHARE = 0.001;

    private static final int MOST_NAMED = 5;

    Optional<Note> note() {
        Map<String, Double> stated = new HashMap<>();
        table.rings()
                .forEach(ring -> ring.forEach(corner -> {
                    if (corner.edge() != null) {
                        stated.putIfAbsent(corner.label(), corner.edge());
                    }
                }));
        List<String> wrong = new ArrayList<>();
        for (CornerRow corner : corners) {
            Double length = stated.get(corner.label());
            Double edge = corner.edgeM();
            if (length != null
                    && edge != null
                    && Math.abs(length - edge) > Math.max(TOLERANCE_METRES, TOLERANCE_SHARE * edge)) {
                wrong.add(String.format(Locale.ROOT, "%s (%.2f ≠ %.2f m)", corner.label(), length, edge));
            }
        }
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        String places = String.join(", ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size())));
        return Optional.of(Note.of(
                "EDGE_MISMATCH",
                "Chiều dài cạnh ghi trong bảng khác với chiều dài tính từ tọa độ, từ góc: " + places + ".",
                "Edges of the table differ from those of the coordinates, from corner: " + places + "."));
    }
}

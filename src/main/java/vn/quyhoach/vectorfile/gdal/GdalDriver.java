package vn.quyhoach.vectorfile.gdal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A format that is read through GDAL. */
public enum GdalDriver {
    TAB("MapInfo File", "MapInfo TAB", List.of(".tab", ".dat", ".map", ".id", ".ind", ".dbf")),
    MIF("MapInfo File", "MapInfo MIF/MID", List.of(".mif", ".mid")),
    DGN("DGN", "MicroStation DGN (V7)", List.of(".dgn")),
    FILE_GDB("OpenFileGDB", "Esri File Geodatabase", List.of());

    private static final Pattern MIF_START =
            Pattern.compile("(?is)\\s*version\\s+\\d+\\s.*(charset|delimiter|columns).*");
    private static final byte DGN_PLANE = 0x08;
    private static final byte DGN_SPACE = (byte) 0xC8;
    private static final byte DGN_FIRST_ELEMENT = 0x09;

    private final String gdalName;
    private final String words;
    private final List<String> parts;

    GdalDriver(String gdalName, String words, List<String> parts) {
        this.gdalName = gdalName;
        this.words = words;
        this.parts = parts;
    }

    String gdalName() {
        return gdalName;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Endings of the files of a dataset, the one it is opened by first. */
    public List<String> parts() {
        return parts;
    }

    /** By the first bytes of a file. */
    public static Optional<GdalDriver> detect(byte[] head) {
        if (head.length > 1 && (head[0] == DGN_PLANE || head[0] == DGN_SPACE) && head[1] == DGN_FIRST_ELEMENT) {
            return Optional.of(DGN);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.stripLeading().startsWith("!table")) {
            return Optional.of(TAB);
        }
        return MIF_START.matcher(text).matches() ? Optional.of(MIF) : Optional.empty();
    }

    /** By the path of an entry of an archive, in small letters. */
    public static Optional<GdalDriver> ofPath(String path) {
        if (path.contains(".gdb/")) {
            return path.endsWith(".gdbtable") ? Optional.of(FILE_GDB) : Optional.empty();
        }
        for (GdalDriver driver : List.of(TAB, MIF, DGN)) {
            if (path.endsWith(driver.parts.get(0))) {
                return Optional.of(driver);
            }
        }
        return Optional.empty();
    }
}

package vn.quyhoach.vectorfile;

import java.util.Locale;

/**
 * Something in an archive that is no layer.
 *
 * @param path as the archive has it, for people; never used as a path
 */
public record ArchiveEntry(String path, Kind kind) {

    /** What it is for. */
    public enum Kind {
        /** Decisions, map sheets, tables without places. */
        DOCUMENT,
        /** How a layer looks (QML, SLD, QLR). */
        STYLE,
        /** Passed over: nothing within it is read. */
        ARCHIVE,
        /** Belongs to another file. */
        PART,
        OTHER
    }

    /** Whether it says something about layers without being one; a table may be one. */
    public boolean isPaper() {
        boolean table = path.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|xlsx|txt)");
        return kind == Kind.STYLE || (kind == Kind.DOCUMENT && !table);
    }

    /** By the ending of a name. */
    public static ArchiveEntry of(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        Kind kind = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf",
                    "doc",
                    "docx",
                    "odt",
                    "xls",
                    "xlsx",
                    "ods",
                    "csv",
                    "tsv",
                    "txt",
                    "tif",
                    "tiff",
                    "jpg",
                    "jpeg",
                    "png" -> Kind.DOCUMENT;
            case "qml", "sld", "qlr", "lyr", "lyrx" -> Kind.STYLE;
            case "zip", "kmz", "rar", "7z", "gz", "tar", "tgz" -> Kind.ARCHIVE;
            case "shx",
                    "dbf",
                    "prj",
                    "cpg",
                    "qpj",
                    "sbn",
                    "sbx",
                    "qix",
                    "xml",
                    "xsd",
                    "mid",
                    "dat",
                    "map",
                    "id",
                    "ind",
                    "qmd",
                    "gfs" -> Kind.PART;
            default -> Kind.OTHER;
        };
        return new ArchiveEntry(path, kind);
    }
}

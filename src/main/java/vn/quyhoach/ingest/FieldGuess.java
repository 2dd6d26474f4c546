package vn.quyhoach.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.text.Words;

/** Which field of a file fills which attribute of ours, by what Vietnamese offices call their fields. */
final class FieldGuess {

    /** Our own export's name first; the numbers every program gives its objects last. */
    private static final Map<Target, List<String>> NAMES = Map.of(
            Target.CODE,
            List.of(
                    "code",
                    "ma",
                    "madoituong",
                    "madt",
                    "mavung",
                    "maso",
                    "kyhieu",
                    "sohieu",
                    "id",
                    "objectid",
                    "gid",
                    "fid"),
            Target.NAME,
            List.of("name", "namevi", "ten", "tendoituong", "tendt", "tenvung", "tengoi", "dientgiai", "ghichu"),
            Target.CLASS_CODE,
            List.of("classcode", "loai", "maloai", "loaidat", "maloaidat", "mucdichsudung", "mdsd", "mdsdd", "maqh"),
            Target.NAME_EN,
            List.of("nameen", "tenen", "tentienganh"),
            Target.OBJECT_TYPE,
            List.of("objecttype", "loaidoituong"),
            Target.SUBTYPE,
            List.of("subtype", "phanloai"),
            Target.OUTER_OFFSET_M,
            List.of("outeroffsetm", "hanhlang"),
            Target.POSITION_BASIS,
            List.of("positionbasis", "cosovitri"),
            Target.SOURCE_SCALE,
            List.of("sourcescale", "tyle", "mauso"),
            Target.LEGAL_BASIS,
            List.of("legalbasis", "cancuphaply", "cancu"));

    private FieldGuess() {}

    /** Attribute by field name, as a mapping has it; what nobody knows is not in it. */
    static Map<String, String> of(List<String> fields) {
        Map<String, String> guess = new LinkedHashMap<>();
        for (Target target : Target.values()) {
            NAMES.getOrDefault(target, List.of()).stream()
                    .flatMap(
                            name -> fields.stream().filter(field -> plain(field).equals(name)))
                    .findFirst()
                    .ifPresent(field -> guess.put(target.attribute, field));
        }
        return guess;
    }

    /** {@code "Mã_Loại đất"} is {@code maloaidat}. */
    static String plain(String name) {
        return Words.folded(name).replaceAll("[^a-z0-9]", "");
    }
}

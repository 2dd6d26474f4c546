package vn.quyhoach.conformity.pack;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.JsonFlaw;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * A pack as somebody sent it: a zip of its files, or {@code {"files": {name: text}}}. Both are bounded while they are
 * read, whatever they say of their own size.
 */
record PackUpload(PackFiles files, PackFindings findings) {

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 20;
    private static final int BLOCK = 8192;

    /** @throws ProblemException {@code RULE_PACK_INVALID}, {@code UPLOAD_TOO_LARGE} */
    static PackUpload ofZip(InputStream body) throws IOException {
        PackFindings findings = new PackFindings();
        SortedMap<String, String> texts = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(body, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = bounded(zip, left);
                left -= content.length;
                // a folder around the files is common; where a file lay says nothing
                String name = entry.getName().replaceFirst("^.*[/\\\\]", "");
                if (texts.put(name, text(name, content, findings)) != null || texts.size() > MOST_FILES) {
                    throw unreadable(new Bilingual(
                            "có quá " + MOST_FILES + " tệp hoặc hai tệp trùng tên",
                            "there are more than " + MOST_FILES + " files, or two of one name"));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw unreadable(new Bilingual("tệp zip hỏng", "the zip file is damaged"));
        }
        if (texts.isEmpty()) {
            throw unreadable(
                    new Bilingual("không phải tệp zip, hoặc tệp zip trống", "this is no zip file, or an empty one"));
        }
        return new PackUpload(new PackFiles(texts), findings);
    }

    /** @throws ProblemException {@code BODY_UNREADABLE}, {@code UPLOAD_TOO_LARGE} */
    static PackUpload ofJson(InputStream body) throws IOException {
        PackFindings findings = new PackFindings();
        SortedMap<String, String> texts = new TreeMap<>();
        JsonNode files;
        try {
            files = new JsonMapper().readTree(bounded(body, MOST_BYTES)).path("files");
        } catch (JacksonException e) {
            throw new ProblemException(ProblemCode.BODY_UNREADABLE, Map.of("reason", JsonFlaw.of(e)));
        }
        boolean fits = files.isObject()
                && files.size() <= MOST_FILES
                && files.propertyStream().allMatch(file -> file.getValue().isString());
        if (!fits) {
            throw new ProblemException(
                    ProblemCode.BODY_UNREADABLE,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    "cần \"files\": tên tệp và nội dung, tối đa " + MOST_FILES + " tệp.",
                                    "\"files\" is needed: names and texts of at most " + MOST_FILES + " files.")));
        }
        files.propertyStream()
                .forEach(file -> texts.put(
                        file.getKey(),
                        text(file.getKey(), file.getValue().asString().getBytes(StandardCharsets.UTF_8), findings)));
        return new PackUpload(new PackFiles(texts), findings);
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            out.write(block, 0, count);
            if (out.size() > most) {
                throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (MOST_BYTES >> 20) + " MB"));
            }
        }
        return out.toByteArray();
    }

    /** Text as it is kept: UTF-8 without a mark at the beginning, Vietnamese letters composed. */
    private static String text(String name, byte[] content, PackFindings findings) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            text = "";
        }
        if (text.indexOf('\0') >= 0 || (text.isEmpty() && content.length > 0)) {
            findings.block("QH-RULE-ENCODING", name, 1, null, Map.of());
            return "";
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static ProblemException unreadable(Bilingual reason) {
        PackFindings findings = new PackFindings();
        findings.block("QH-RULE-ARCHIVE", "", 1, null, Map.of("reason", reason));
        return new ProblemException(ProblemCode.RULE_PACK_INVALID, Map.of("count", 1, "findings", findings.list()));
    }
}

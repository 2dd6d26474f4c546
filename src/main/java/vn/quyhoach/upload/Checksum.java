package vn.quyhoach.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * What the sender says of the bytes of a piece: {@code Upload-Checksum: sha256 <base64>}. A piece whose bytes add up to
 * something else is not kept, also one that was cut off: nobody said what its beginning adds up to.
 *
 * @param algorithm by the name of the Java platform
 * @param digest what the bytes must add up to
 */
record Checksum(String algorithm, byte[] digest) {

    private static final String HEADER = "Upload-Checksum";

    /** Names of tus; sha1 is what every server must know. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512", "md5", "MD5");

    /** As {@code Tus-Checksum-Algorithm} lists them. */
    static String algorithms() {
        return ALGORITHMS.keySet().stream().sorted().collect(Collectors.joining(","));
    }

    /**
     * Null where the sender says nothing.
     *
     * @throws ProblemException {@code PARAMETER_INVALID}
     */
    static @Nullable Checksum of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String[] parts = header.strip().split(" +", -1);
        String algorithm = ALGORITHMS.get(parts[0]);
        byte[] digest = parts.length == 2 ? decoded(parts[1]) : null;
        if (algorithm == null
                || digest == null
                || digest.length != sum(algorithm).getDigestLength()) {
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of(
                            "parameter",
                            HEADER,
                            "value",
                            header.substring(0, Math.min(header.length(), 200)),
                            "reason",
                            new Bilingual(
                                    "Cần tên thuật toán (" + algorithms() + ") và giá trị base64, cách nhau dấu cách.",
                                    "The name of an algorithm (" + algorithms()
                                            + ") and its value in base64 are needed, with a space between.")));
        }
        return new Checksum(algorithm, digest);
    }

    private static byte @Nullable [] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** A sum that bytes can be added to. */
    MessageDigest sum() {
        return sum(algorithm);
    }

    boolean matches(MessageDigest sum) {
        return MessageDigest.isEqual(sum.digest(), digest);
    }

    private static MessageDigest sum(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checksum sum && algorithm.equals(sum.algorithm) && Arrays.equals(digest, sum.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}

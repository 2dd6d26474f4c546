package vn.quyhoach.render;

import java.util.Arrays;
import java.util.Optional;

/** What a picture is written as. */
public enum PictureFormat {
    /** 256 colours where they suffice, else full colour. */
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", false),
    /** Without loss, and smaller than PNG where a map has many colours. */
    WEBP("image/webp", "webp", true),
    SVG("image/svg+xml", "svg", true),
    PDF("application/pdf", "pdf", true);

    private final String mediaType;
    private final String extension;
    private final boolean transparent;

    PictureFormat(String mediaType, String extension, boolean transparent) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.transparent = transparent;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** Whether a picture can be without a background. */
    public boolean canBeTransparent() {
        return transparent;
    }

    /** Whether it is made of shapes and not of pixels. */
    boolean isVector() {
        return this == SVG || this == PDF;
    }

    public static Optional<PictureFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    public static Optional<PictureFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}

package vn.quyhoach.encoding;

/**
 * What programs and people are told of a format.
 *
 * @param name the word for it in addresses: {@code f=fgb}; public vocabulary, never renamed
 * @param mediaType what stands in {@code Content-Type}, with its parameters
 * @param extension of a file, without the first dot: {@code shp.zip}
 * @param title the name people know it by
 * @param streams whether features leave as they are read; a file is finished before its first byte leaves
 */
public record Format(String name, String mediaType, String extension, String title, boolean streams) {}

package vn.quyhoach.footprint;

import vn.quyhoach.text.Bilingual;

/**
 * Something the reader did or saw and a person should know.
 *
 * @param code public and stable, such as {@code RING_CLOSED}
 */
public record Note(String code, Bilingual message) {

    static Note of(String code, String vi, String en) {
        return new Note(code, new Bilingual(vi, en));
    }
}

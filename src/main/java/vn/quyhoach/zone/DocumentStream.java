package vn.quyhoach.zone;

import java.io.InputStream;

/** Bytes that are fetched piece by piece, so that a long paper is never in memory as a whole. */
final class DocumentStream extends InputStream {

    private static final int PIECE = 1 << 20;

    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int at;
    private long before;

    DocumentStream(Pieces pieces) {
        this.pieces = pieces;
    }

    /** So many bytes from a place on; fewer at the end, none behind it. */
    @FunctionalInterface
    interface Pieces {
        byte[] read(long from, int length);
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, part);
        at += part;
        return part;
    }

    private boolean fill() {
        if (at < piece.length) {
            return true;
        }
        before += piece.length;
        piece = pieces.read(before, PIECE);
        at = 0;
        return piece.length > 0;
    }

    /** A range is sent without fetching what lies before it. */
    @Override
    public long skip(long count) {
        long target = before + at + Math.max(0, count);
        piece = new byte[0];
        at = 0;
        before = target;
        return Math.max(0, count);
    }
}

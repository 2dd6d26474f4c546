package vn.quyhoach.encoding.parquet;

/** Which rows of a page have a value: Parquet's definition levels of 0 and 1, as runs. */
final class Presence {

    private final PlainBytes runs = new PlainBytes();
    private boolean current;
    private int length;

    void add(boolean present) {
        if (length > 0 && present != current) {
            close();
        }
        current = present;
        length++;
    }

    /** The runs with their size before them; begins anew. */
    byte[] take() {
        close();
        byte[] all = new PlainBytes().bytes(runs.toByteArray()).toByteArray();
        runs.reset();
        return all;
    }

    private void close() {
        if (length > 0) {
            runs.varint(length << 1).write(current ? 1 : 0);
            length = 0;
        }
    }
}

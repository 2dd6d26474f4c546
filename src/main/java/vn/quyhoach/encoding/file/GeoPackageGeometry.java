package vn.quyhoach.encoding.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A geometry as the blob of a GeoPackage: a header with the box, then WKB. Made from the bytes of the database without
 * building a geometry: only coordinates are looked at, for the box.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through once
record GeoPackageGeometry(byte[] blob, double minX, double maxX, double minY, double maxY) {

    private static final int EWKB_SRID = 0x20000000;

    /** Magic, version, flags, SRS id, and a box of four numbers. */
    private static final int HEADER = 8 + 32;

    /** Little endian, box of x and y. */
    private static final byte FLAGS = 0b0000_0011;

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;

    /** @param ewkb two-dimensional, with its SRID, as PostGIS writes it */
    static GeoPackageGeometry of(byte[] ewkb, int srid) {
        ByteBuffer in = ByteBuffer.wrap(ewkb);
        ByteOrder order = in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int type = in.order(order).getInt();
        int body = (type & EWKB_SRID) == 0 ? 5 : 9;
        Box box = new Box();
        in.position(body);
        box.read(in, type & ~EWKB_SRID);

        ByteBuffer out = ByteBuffer.allocate(HEADER + 5 + ewkb.length - body).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put(FLAGS).putInt(srid);
        out.putDouble(box.minX).putDouble(box.maxX).putDouble(box.minY).putDouble(box.maxY);
        out.put(ewkb[0]).order(order).putInt(type & ~EWKB_SRID).put(ewkb, body, ewkb.length - body);
        return new GeoPackageGeometry(out.array(), box.minX, box.maxX, box.minY, box.maxY);
    }

    private static final class Box {

        private double minX = Double.POSITIVE_INFINITY;
        private double minY = Double.POSITIVE_INFINITY;
        private double maxX = Double.NEGATIVE_INFINITY;
        private double maxY = Double.NEGATIVE_INFINITY;

        void read(ByteBuffer in, int type) {
            switch (type) {
                case POINT -> points(in, 1);
                case LINE -> points(in, in.getInt());
                case POLYGON -> {
                    int rings = in.getInt();
                    for (int i = 0; i < rings; i++) {
                        points(in, in.getInt());
                    }
                }
                default -> {
                    int parts = in.getInt();
                    for (int i = 0; i < parts; i++) {
                        in.get(); // every part repeats the byte order of the whole
                        read(in, in.getInt());
                    }
                }
            }
        }

        private void points(ByteBuffer in, int count) {
            for (int i = 0; i < count; i++) {
                double x = in.getDouble();
                double y = in.getDouble();
                minX = Math.min(minX, x);
                maxX = Math.max(maxX, x);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
            }
        }
    }
}

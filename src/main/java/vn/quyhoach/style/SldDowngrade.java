package vn.quyhoach.style;

/**
 * A style of ours as SLD 1.0, for programs that never learnt 1.1. Of what our writer writes only names differ, and what
 * 1.0 has no word for: how often a label returns along a line.
 */
final class SldDowngrade {

    private SldDowngrade() {}

    static String of(String sld) {
        return sld.replaceAll("<se:Description>(<se:Title>[^<]*</se:Title>)</se:Description>", "$1")
                .replaceAll("<se:LinePlacement>.*?</se:LinePlacement>", "<se:LinePlacement/>")
                .replace("se:SvgParameter", "CssParameter")
                .replaceAll("(</?)se:", "$1")
                .replace(" xmlns:se=\"http://www.opengis.net/se\"", "")
                .replace("version=\"1.1.0\"", "version=\"1.0.0\"");
    }
}

package vn.quyhoach.ows.wfs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/** The parameters that say how an answer looks, of both forms of requests. */
final class ResultOptions {

    private ResultOptions() {}

    static boolean hits(@Nullable String resultType) {
        if (resultType == null) {
            return false;
        }
        return switch (resultType.toLowerCase(Locale.ROOT)) {
            case "hits" -> true;
            case "results" -> false;
            default ->
                throw OwsProblems.invalid(
                        "resultType",
                        new Bilingual(
                                "RESULTTYPE=" + resultType + ": cần results hoặc hits.",
                                "RESULTTYPE=" + resultType + ": expected results or hits."));
        };
    }

    /** No feature refers to another: all there is is local. */
    static void requireLocal(@Nullable String resolve) {
        if (resolve == null) {
            return;
        }
        switch (resolve.toLowerCase(Locale.ROOT)) {
            case "local", "none" -> {}
            case "all", "remote" ->
                throw OwsProblems.of(
                        OwsCode.OPTION_NOT_SUPPORTED,
                        "resolve",
                        new Bilingual(
                                "RESOLVE=" + resolve + ": chỉ hỗ trợ local và none.",
                                "RESOLVE=" + resolve + ": only local and none are supported."));
            default ->
                throw OwsProblems.invalid(
                        "resolve",
                        new Bilingual(
                                "RESOLVE=" + resolve + ": cần local hoặc none.",
                                "RESOLVE=" + resolve + ": expected local or none."));
        }
    }

    /** A filter in another language would be misread. */
    static void requireFilterLanguage(@Nullable String language) {
        if (language != null && !language.equalsIgnoreCase("urn:ogc:def:queryLanguage:OGC-FES:Filter")) {
            throw OwsProblems.invalid(
                    "filter_language",
                    new Bilingual(
                            "FILTER_LANGUAGE=" + language + ": FILTER viết bằng FES; CQL2 gửi trong CQL_FILTER.",
                            "FILTER_LANGUAGE=" + language + ": a FILTER is in FES; send CQL2 as CQL_FILTER."));
        }
    }
}

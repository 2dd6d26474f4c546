package vn.quyhoach.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.qgis.Connection;
import vn.quyhoach.qgis.ProjectOrder;
import vn.quyhoach.qgis.QgisProjects;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/**
 * Live projects and layer definitions of QGIS. Addresses in them are made of that of the service and of parameters we
 * know, never of the request as it came: nothing that opens a door is handed on.
 */
@RestController
@KnownParameters({"connection", "datetime", "version", "unit", "lang", "authcfg"})
class QgisController {

    private static final MediaType PROJECT = MediaType.parseMediaType("application/x-qgis-project");
    private static final MediaType DEFINITION = MediaType.parseMediaType("application/x-qgis-layer-definition");

    /** What QGIS calls the accounts it keeps. */
    private static final Pattern AUTHCFG = Pattern.compile("[A-Za-z0-9]{7}");

    private static final List<String> NARROWING = List.of("datetime", "version", "unit");

    private final MapExports exports;
    private final Layers layers;
    private final Selections selections;
    private final QgisProjects projects;

    QgisController(MapExports exports, Layers layers, Selections selections, QgisProjects projects) {
        this.exports = exports;
        this.layers = layers;
        this.selections = selections;
        this.projects = projects;
    }

    @GetMapping("/api/exports/project.qgz")
    ResponseEntity<byte[]> project(
            @KnownParameters({"connection", "theme", "datetime", "version", "unit", "lang", "authcfg"})
                    QueryParameters parameters) {
        String theme = parameters.find("theme");
        String what = theme == null ? MapExports.MAP : theme;
        List<PublishedLayer> chosen = exports.layers(what);
        ProjectOrder order = order(chosen, parameters);
        if (order.connection() == Connection.EMBEDDED) {
            Set<String> kept = Set.of("datetime", "version", "unit", "lang");
            String file = theme == null ? "/map.gpkg" : "/themes/" + theme + ".gpkg";
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(address() + "/api/exports" + file + parameters.toQuery(kept::contains)))
                    .build();
        }
        return answer(PROJECT, what + "_" + order.connection().word() + ".qgz", projects.project(order, what));
    }

    @GetMapping("/api/exports/{layer}.qlr")
    ResponseEntity<byte[]> layer(@PathVariable("layer") String id, QueryParameters parameters) {
        return definition(id, List.of(layers.get(id)), parameters);
    }

    @GetMapping("/api/exports/themes/{theme}.qlr")
    ResponseEntity<byte[]> theme(@PathVariable("theme") String theme, QueryParameters parameters) {
        return definition(theme, exports.layers(theme), parameters);
    }

    private ResponseEntity<byte[]> definition(String name, List<PublishedLayer> chosen, QueryParameters parameters) {
        ProjectOrder order = order(chosen, parameters);
        if (order.connection() == Connection.EMBEDDED) {
            throw QueryParameters.invalid(
                    "connection",
                    order.connection().word(),
                    new Bilingual(
                            "Tệp .qlr không chứa dữ liệu; hãy lấy tệp .gpkg của lớp.",
                            "A .qlr holds no data; take the .gpkg of the layer."));
        }
        return answer(DEFINITION, name + ".qlr", projects.definition(order));
    }

    private ProjectOrder order(List<PublishedLayer> chosen, QueryParameters parameters) {
        String connection = parameters.find("connection");
        PublishedLayer sample =
                chosen.stream().filter(PublishedLayer::hasVersions).findFirst().orElse(chosen.get(0));
        Map<String, String> narrowing = new LinkedHashMap<>();
        NARROWING.forEach(name -> {
            String value = parameters.find(name);
            if (value != null) {
                narrowing.put(name, value);
            }
        });
        return new ProjectOrder(
                chosen,
                selections.read(sample, parameters),
                narrowing,
                connection == null ? Connection.OAPIF : Connection.of(connection),
                address(),
                Crs.NATIONAL,
                account(parameters.find("authcfg")),
                language(parameters));
    }

    private static @Nullable String account(@Nullable String authcfg) {
        if (authcfg != null && !AUTHCFG.matcher(authcfg).matches()) {
            throw QueryParameters.invalid(
                    "authcfg",
                    authcfg,
                    new Bilingual(
                            "Cần mã 7 chữ và số của cấu hình xác thực trong QGIS, không phải mật khẩu.",
                            "Expected the id of an authentication in QGIS, 7 letters and digits; no password."));
        }
        return authcfg;
    }

    static Language language(QueryParameters parameters) {
        String word = parameters.find("lang");
        for (Language language : Language.values()) {
            if (language.code().equals(word == null ? Language.VIETNAMESE.code() : word)) {
                return language;
            }
        }
        throw QueryParameters.invalid(
                "lang", String.valueOf(word), new Bilingual("Cần vi hoặc en.", "Expected vi or en."));
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .userInfo(null)
                .toUriString();
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()))
                .body(body);
    }
}

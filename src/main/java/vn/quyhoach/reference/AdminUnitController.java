package vn.quyhoach.reference;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;

/** Administrative units and their succession. */
@RestController
@RequestMapping(path = "/api/admin-units", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminUnitController {

    private final AdminUnits units;

    AdminUnitController(AdminUnits units) {
        this.units = units;
    }

    /** @param geometry GeoJSON in degrees, when asked for */
    record UnitResponse(
            @JsonUnwrapped AdminUnit unit,
            List<Succession> predecessors,
            List<Succession> successors,
            @JsonRawValue @Nullable String geometry) {}

    @GetMapping
    List<AdminUnit> find(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String q) {
        return units.find(level == null ? null : AdminLevel.of(level), date, q);
    }

    @GetMapping("/{id}")
    UnitResponse get(@PathVariable long id, @RequestParam(defaultValue = "false") boolean geometry) {
        AdminUnit unit = units.get(id);
        String shape = geometry
                ? GeoJson.write(Geometries.transform(units.geometry(id), Crs.NATIONAL, Crs.WGS84), Crs.WGS84)
                : null;
        return new UnitResponse(unit, units.predecessors(id), units.successors(id), shape);
    }
}

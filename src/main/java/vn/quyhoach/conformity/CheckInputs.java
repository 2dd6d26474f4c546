package vn.quyhoach.conformity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.project.PositionBasis;
import vn.quyhoach.project.ProjectFootprint;
import vn.quyhoach.project.Projects;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.reference.ContentStamps;
import vn.quyhoach.reference.MeantSystem;
import vn.quyhoach.reference.ProjectClass;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.reference.UnitGrounds;
import vn.quyhoach.text.Bilingual;

/** Reads a request for a check and refuses what cannot be one. */
@Component
class CheckInputs {

    private static final int MOST_VERTICES = 10_000;
    private static final int MOST_POINTS = 100;
    private static final double MOST_SQUARE_METRES = 300e6;
    private static final double MOST_METRES = 500_000;
    private static final double MOST_ACCURACY = 1_000;
    private static final int MOST_CHARACTERS = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Projects projects;
    private final ProjectClasses classes;
    private final AdminUnits units;
    private final Selections selections;
    private final ContentStamps stamps;
    private final ProjectMarks marks;

    CheckInputs(
            Projects projects,
            ProjectClasses classes,
            AdminUnits units,
            Selections selections,
            ContentStamps stamps,
            ProjectMarks marks) {
        this.marks = marks;
        this.stamps = stamps;
        this.projects = projects;
        this.classes = classes;
        this.units = units;
        this.selections = selections;
    }

    /** @throws ProblemException for whatever is wrong with the request */
    CheckInput read(CheckRequest request) {
        return read(request, now());
    }

    /** For requests that are read on the same registers. */
    ContentStamps.Moment now() {
        return stamps.now();
    }

    /**
     * @param moment of the registers of units and kinds of project
     * @throws ProblemException for whatever is wrong with the request
     */
    CheckInput read(CheckRequest request, ContentStamps.Moment moment) {
        UnitGrounds grounds = units.grounds(moment);
        JsonNode sent = request.footprint();
        if ((sent == null || sent.isNull()) == (request.projectId() == null)) {
            throw invalid(
                    "footprint, projectId",
                    "",
                    "Gửi một và chỉ một trong hai: footprint hoặc projectId.",
                    "Send one of the two: footprint or projectId.");
        }
        new FieldChecks()
                .text("name", request.name(), MOST_CHARACTERS)
                .range("accuracyMetres", request.accuracyMetres(), 0, MOST_ACCURACY)
                .orThrow();
        ProgrammeQuestion programme = programme(request.programme());
        LocalDate asOf = asOf(request.asOf());
        double accuracy = request.accuracyMetres() == null ? 0 : request.accuracyMetres();
        if (request.projectId() != null) {
            String mark = marks.of(request.projectId()); // first: see there
            ProjectFootprint footprint = projects.footprint(request.projectId());
            String code = request.projectClass() == null ? footprint.project().projectClass() : request.projectClass();
            return new CheckInput(
                    bounded(footprint.geometry(), grounds),
                    classes.get(code, moment),
                    asOf,
                    Math.max(accuracy, footprint.accuracyM()),
                    footprint.positionBasis() == PositionBasis.INDICATIVE_SYMBOL,
                    request.name(),
                    ProjectReference.of(footprint.project()),
                    programme,
                    mark);
        }
        ProjectClass projectClass = classes.get(request.projectClass() == null ? "" : request.projectClass(), moment);
        return new CheckInput(
                ground(request, grounds), projectClass, asOf, accuracy, false, request.name(), null, programme, null);
    }

    private static ProgrammeQuestion programme(@Nullable ProgrammeQuestion question) {
        if (question == null) {
            return ProgrammeQuestion.NONE;
        }
        new FieldChecks()
                .text("programme.projectCode", question.projectCode(), MOST_CHARACTERS)
                .text("programme.phase", question.phase(), MOST_CHARACTERS)
                .range("programme.year", question.year(), FIRST_YEAR, LAST_YEAR)
                .orThrow();
        return question;
    }

    private static Geometry ground(CheckRequest request, UnitGrounds grounds) {
        JsonNode sent = Objects.requireNonNull(request.footprint());
        Crs crs = request.crs() == null || request.crs().isBlank() ? Crs.WGS84 : Crs.of(request.crs());
        boolean feature = sent.path("type").asString("").equals("Feature");
        String geoJson = String.valueOf(feature ? sent.path("geometry") : sent);
        return MeantSystem.read(
                geoJson, crs, grounds, () -> bounded(Grounds.read(geoJson, crs, MOST_VERTICES), grounds));
    }

    private static Geometry bounded(Geometry national, UnitGrounds units) {
        int dimension = national.getDimension();
        if (dimension == 0) {
            require(national.getNumGeometries(), MOST_POINTS, "điểm", "points");
        }
        require(national.getArea() / 1e6, MOST_SQUARE_METRES / 1e6, "km²", "km²");
        require(national.getLength() / 1e3, dimension == 1 ? MOST_METRES / 1e3 : Double.MAX_VALUE, "km", "km");
        units.requireInsideProvince(national);
        Geometry ground = Shapes.canonical(national);
        if (ground.isEmpty() || ground.getDimension() < dimension) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY); // thinner than a millimetre
        }
        return ground;
    }

    private static void require(double size, double limit, String vi, String en) {
        if (size > limit) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TOO_LARGE,
                    Map.of(
                            "size",
                            new Bilingual(Math.round(size) + " " + vi, Math.round(size) + " " + en),
                            "limit",
                            new Bilingual(Math.round(limit) + " " + vi, Math.round(limit) + " " + en)));
        }
    }

    private LocalDate asOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return selections.today();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw notADay(text);
        }
        throw notADay(text);
    }

    private static ProblemException notADay(String text) {
        return invalid("asOf", text, "Dùng dạng năm-tháng-ngày: 2026-01-31.", "Expected year-month-day: 2026-01-31.");
    }

    private static ProblemException invalid(String parameter, String value, String vi, String en) {
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of("parameter", parameter, "value", value, "reason", new Bilingual(vi, en)));
    }
}

package vn.quyhoach.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.quyhoach.ingest.DossierManifest;
import vn.quyhoach.ingest.ImportOptions;
import vn.quyhoach.zone.Publication;
import vn.quyhoach.zone.VersionKind;

/** {@code import FILE… --plan CODE --new-version --layer LAYER --map code=ma …} */
@Command(
        name = "import",
        description =
                "Brings a file (GeoPackage, Shapefile, GeoJSON, FlatGeobuf, GML, KML, DXF, CSV, XLSX, MapInfo, DGN, or a zip of"
                        + " these) into a layer of a draft version, or without --layer a whole dossier (files, zips,"
                        + " folders) by its manifest, whole or not at all.",
        footer = {
            "",
            "Example:",
            "  quyhoach import dat.gpkg --plan long-an-2021-2030 --new-version --layer land-allocation \\",
            "    --map code=ma_thua --map classCode=loai_dat --crs EPSG:9210 --expected-unit 802 \\",
            "    --publish --decision-no '01/QĐ-UBND' --decision-date 2026-01-05 --valid-from 2026-01-05 \\",
            "    --decision-file quyet-dinh.pdf --publisher-token-file token.txt",
            "  quyhoach import ho-so.zip --plan long-an-2021-2030 --version 4 --show-manifest > manifest.json",
            "  quyhoach import ho-so.zip --plan long-an-2021-2030 --version 4 --manifest manifest.json"
        })
final class ImportCommand implements Callable<Integer> {

    private final ServiceDoor door;
    private final Terminal terminal;

    @Mixin
    private final Usage usage = new Usage();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, in this order; without --layer also folders.")
    private List<Path> files = List.of();

    @Option(names = "--plan", required = true, paramLabel = "CODE", description = "Code of the plan.")
    private String plan = "";

    @ArgGroup(multiplicity = "1")
    private Version version = new Version();

    /** Which version: one that is there, or a new one. */
    static final class Version {

        @Option(names = "--version", paramLabel = "NUMBER", description = "Number of a draft of the plan.")
        @Nullable
        Integer number;

        @Option(names = "--new-version", description = "Makes a draft; it goes again when the import is refused.")
        boolean fresh;
    }

    @Option(names = "--kind", paramLabel = "KIND", description = "Of a new version: ${COMPLETION-CANDIDATES}.")
    private VersionKind kind = VersionKind.ADJUSTMENT;

    @Option(names = "--title", paramLabel = "TITLE", description = "Of a new version.")
    private @Nullable String title;

    @Option(names = "--copy-of", paramLabel = "NUMBER", description = "A new version starts with the objects of this.")
    private @Nullable Integer copyOf;

    @Option(names = "--layer", paramLabel = "LAYER", description = "Id of the layer; without it a dossier comes in.")
    private @Nullable String layer;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "What becomes of a dossier's layers, as JSON; without it as it is guessed and told.")
    private @Nullable Path manifest;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Profile that says what these words do not; of a dossier, without it the one that fits.")
    private @Nullable String profile;

    @Option(names = "--show-manifest", description = "Writes the guessed manifest as JSON, and imports nothing.")
    private boolean showManifest;

    @Option(
            names = "--map",
            paramLabel = "ATTRIBUTE=FIELD",
            description = "Field of the file for code, name, nameEn, classCode, objectType, subtype, outerOffsetM,"
                    + " positionBasis, sourceScale or legalBasis; '=VALUE' stands for itself (--map classCode==LUC).")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--crs",
            paramLabel = "EPSG:n",
            description = "System of the coordinates, where the file is silent.")
    private @Nullable String crs;

    @Option(
            names = "--expected-unit",
            paramLabel = "CODE",
            description = "Unit the objects lie in, by code: catches a file of the wrong zone.")
    private @Nullable String expectedUnit;

    @Option(names = "--unit-date", paramLabel = "DAY", description = "Day on which the code of the unit is meant.")
    private @Nullable LocalDate unitDate;

    @Option(names = "--source-layer", paramLabel = "NAME", description = "Layer of a file with several.")
    private @Nullable String sourceLayer;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Of the texts, where the file is silent or wrong: UTF-8, windows-1258, TCVN3, VNI-Windows.")
    private @Nullable String encoding;

    @Option(names = "--class-scheme", paramLabel = "2014|2024", description = "Generation of land-use codes.")
    private @Nullable String classScheme;

    @Option(names = "--position-basis", paramLabel = "BASIS", description = "Of objects whose field says nothing.")
    private @Nullable String positionBasis;

    @Option(names = "--replace", description = "The objects the layer has in the draft go first.")
    private boolean replace;

    @Option(names = "--publish", description = "Puts the version in force when everything is in.")
    private boolean publish;

    @Option(names = "--decision-no", paramLabel = "NUMBER", description = "Of the decision, to publish.")
    private @Nullable String decisionNo;

    @Option(names = "--decision-date", paramLabel = "DAY", description = "Of the decision, to publish.")
    private @Nullable LocalDate decisionDate;

    @Option(names = "--valid-from", paramLabel = "DAY", description = "First day in force, to publish.")
    private @Nullable LocalDate validFrom;

    @Option(names = "--decision-file", paramLabel = "PDF", description = "The decision itself, to publish.")
    private @Nullable Path decisionFile;

    @Option(
            names = "--publisher-token-file",
            paramLabel = "FILE",
            description = "Access token of who publishes, a second person; never on the command line.")
    private @Nullable Path tokenFile;

    ImportCommand(ServiceDoor door, Terminal terminal) {
        this.door = door;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (layer == null) {
            files.forEach(usage::requireReadableOrFolder);
        } else if (manifest != null || showManifest) {
            throw usage.wrong("--manifest and --show-manifest are for dossiers, without --layer");
        } else {
            files.forEach(usage::requireReadable);
        }
        if (layer == null && !mapping.isEmpty()) {
            throw usage.wrong("--map needs --layer; the fields of a dossier stand in its manifest");
        }
        if (manifest != null) {
            usage.requireReadable(manifest);
        }
        if (publish && (decisionNo == null || decisionDate == null || validFrom == null)) {
            throw usage.wrong("--publish needs --decision-no, --decision-date and --valid-from");
        }
        if (publish) {
            requireSecondPerson();
        }
        if (showManifest) {
            return door.with(context -> new DossierTask(context, terminal, new Stop()).show(this));
        }
        return door.stoppable((context, stop) -> new ImportTask(context, terminal, stop).run(this));
    }

    boolean isDossier() {
        return layer == null;
    }

    @Nullable
    Path manifest() {
        return manifest;
    }

    @Nullable
    String profile() {
        return profile;
    }

    @Nullable
    String encoding() {
        return encoding;
    }

    /** A manifest with what the words of the command say. */
    DossierManifest completed(DossierManifest given, long versionId, @Nullable Long unitId) {
        return new DossierManifest(
                versionId,
                crs == null ? given.crs() : crs,
                unitId == null ? given.expectedUnit() : unitId,
                encoding == null ? given.encoding() : encoding,
                replace ? Boolean.TRUE : given.replace(),
                given.layers(),
                given.profile(),
                given.documents(),
                given.styles());
    }

    private void requireSecondPerson() {
        if (decisionFile == null || tokenFile == null) {
            throw usage.wrong("--publish needs --decision-file and --publisher-token-file");
        }
        usage.requireReadable(decisionFile);
        usage.requireReadable(tokenFile);
    }

    List<Path> files() {
        return files;
    }

    String plan() {
        return plan;
    }

    /** The number of a draft; null for a new one. */
    @Nullable
    Integer versionNumber() {
        return version.number;
    }

    VersionKind kind() {
        return kind;
    }

    String title() {
        return title == null ? files.get(0).getFileName().toString() : title;
    }

    @Nullable
    Integer copyOf() {
        return copyOf;
    }

    @Nullable
    String expectedUnit() {
        return expectedUnit;
    }

    @Nullable
    LocalDate unitDate() {
        return unitDate;
    }

    ImportOptions options(long versionId, @Nullable Long unitId, boolean first) {
        return new ImportOptions(
                        null,
                        versionId,
                        layer,
                        crs,
                        unitId,
                        mapping,
                        sourceLayer,
                        classScheme,
                        positionBasis,
                        replace && first,
                        encoding,
                        null)
                .following(profile);
    }

    @Nullable
    Publication publication() {
        return publish ? new Publication(decisionNo, decisionDate, validFrom, null, null) : null;
    }

    Path decisionFile() {
        return Objects.requireNonNull(decisionFile);
    }

    Path tokenFile() {
        return Objects.requireNonNull(tokenFile);
    }
}

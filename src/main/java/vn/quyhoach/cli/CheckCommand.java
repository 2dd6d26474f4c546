package vn.quyhoach.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.footprint.Footprint;
import vn.quyhoach.footprint.FootprintFiles;
import vn.quyhoach.text.Bilingual;

/** {@code check FILE --class CLASS} */
@Command(
        name = "check",
        description = "Checks the place in a file (map, or table of corners) against the plans, and keeps the record.",
        footer = {
            "",
            "Exit status: 0 it conforms, perhaps with conditions; 1 it does not, or a person must decide, or the file"
                    + " was refused; 2 wrong usage or an outage."
        })
final class CheckCommand implements Callable<Integer> {

    private static final Set<Verdict> FITS = EnumSet.of(Verdict.CONFORMS, Verdict.CONFORMS_WITH_CONDITIONS);

    private final ServiceDoor door;
    private final Terminal terminal;

    @Mixin
    private final Usage usage = new Usage();

    @Parameters(paramLabel = "FILE", description = "GeoJSON, zipped Shapefile, GeoPackage, KML, or corners as text.")
    private Path file = Path.of("");

    @Option(names = "--class", required = true, paramLabel = "CLASS", description = "Class of the project.")
    private String projectClass = "";

    @Option(names = "--as-of", paramLabel = "DAY", description = "Day whose plans count; today without it.")
    private @Nullable LocalDate asOf;

    @Option(names = "--accuracy", paramLabel = "METRES", description = "How exact the place is; 0 without it.")
    private double accuracyMetres;

    @Option(
            names = "--crs",
            paramLabel = "EPSG:n",
            description = "System of the coordinates, where the file is silent.")
    private @Nullable String crs;

    @Option(names = "--name", paramLabel = "NAME", description = "Of the project; the file's without it.")
    private @Nullable String name;

    CheckCommand(ServiceDoor door, Terminal terminal) {
        this.door = door;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        usage.requireReadable(file);
        return door.with(context -> {
            String fileName = file.getFileName().toString();
            Footprint place = context.getBean(FootprintFiles.class).read(file, fileName, crs);
            ConformityCheck check = context.getBean(ConformityChecks.class)
                    .run(
                            Terminal.tree(place.geometry()),
                            projectClass,
                            asOf,
                            accuracyMetres,
                            name == null ? fileName : name);
            tell(place, check);
            return FITS.contains(check.verdict()) ? 0 : 1;
        });
    }

    private void tell(Footprint place, ConformityCheck check) {
        terminal.event("check", Map.of("footprint", place, "check", check));
        if (!terminal.interactive()) {
            return;
        }
        place.notes().forEach(note -> terminal.line(note.message()));
        terminal.line(new Bilingual(
                "Hệ tọa độ: " + place.crs().code() + " " + place.crs().name(),
                "Coordinates: " + place.crs().code() + " " + place.crs().name()));
        terminal.out().println(check.verdict() + ": " + terminal.say(check.reason()));
        for (ConformityCheck.PlanResult plan : check.plans()) {
            terminal.out().println("  " + terminal.say(plan.plan().name()) + ": " + plan.verdict());
            for (ConformityCheck.ZoneShare share : plan.zones()) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "    %6.2f %%  %s %s: %s%n",
                                share.percent(),
                                share.classCode(),
                                terminal.say(share.className()),
                                share.permission());
            }
        }
        for (ConformityCheck.OverlayHit hit : check.overlays()) {
            terminal.out()
                    .println("  " + hit.effect() + "  " + terminal.say(hit.name()) + ": "
                            + terminal.say(hit.condition()));
        }
        terminal.out().println("  " + check.id());
    }
}

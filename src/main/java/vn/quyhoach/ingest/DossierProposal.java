package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorLayer;

/** Proposes where a layer of a file goes: by its name first, by the classes in it where the name says nothing. */
@Component
class DossierProposal {

    private static final int SAMPLE = 1_000;

    private final LayerGuess names;
    private final JdbcClient jdbc;
    private final Layers layers;
    private final ImportProfiles profiles;

    DossierProposal(LayerGuess names, JdbcClient jdbc, Layers layers, ImportProfiles profiles) {
        this.names = names;
        this.jdbc = jdbc;
        this.layers = layers;
        this.profiles = profiles;
    }

    /** An entry of the manifest, and what is told about it. */
    record Proposed(DossierManifest.Entry entry, DossierPreview.Source source) {

        Proposed by(ImportProfile.Rule rule, VectorLayer layer) {
            DossierManifest.Entry better = ProfileFit.entry(entry, rule, layer);
            List<String> unknown = source.unknownClasses().stream()
                    .filter(value ->
                            better.classes() == null || !better.classes().containsKey(value))
                    .toList();
            return new Proposed(
                    better,
                    new DossierPreview.Source(
                            source.file(), source.layer(), source.geometry(), DossierPreview.Reason.PROFILE, unknown));
        }
    }

    /** All of them, and the profile they follow. */
    record Whole(List<Proposed> list, ImportProfile.@Nullable Applied profile) {

        List<DossierManifest.Entry> entries() {
            return list.stream().map(Proposed::entry).toList();
        }

        List<DossierPreview.Source> sources() {
            return list.stream().map(Proposed::source).toList();
        }
    }

    /**
     * For all the layers of the files, in their order.
     *
     * @param wanted name of a profile; empty for none; null for the one that fits
     */
    Whole of(DossierFiles files, @Nullable String wanted) {
        ClassGuess classes = ClassGuess.read(jdbc);
        List<VectorLayer> all = new ArrayList<>();
        List<Proposed> proposed = new ArrayList<>();
        for (DossierFiles.Opened one : files.list()) {
            for (VectorLayer layer : one.file().layers()) {
                all.add(layer);
                proposed.add(of(one, layer, files.list().size() > 1, classes));
            }
        }
        Optional<ProfileFit> profile = profiles.fitting(wanted, all);
        profile.ifPresent(fit -> {
            for (int i = 0; i < all.size(); i++) {
                Proposed guess = proposed.get(i);
                VectorLayer layer = all.get(i);
                proposed.set(i, fit.rule(i).map(rule -> guess.by(rule, layer)).orElse(guess));
            }
        });
        return new Whole(proposed, profile.map(ProfileFit::applied).orElse(null));
    }

    private Proposed of(DossierFiles.Opened opened, VectorLayer layer, boolean several, ClassGuess classes) {
        VectorFile file = opened.file();
        String fileName = opened.name(); // files of one layer are often named better than their layer
        List<VectorFeature> sample = file.first(layer, SAMPLE);
        List<Map<String, @Nullable Object>> rows =
                sample.stream().map(VectorFeature::attributes).toList();
        GeometryKind geometry = geometry(sample);
        Map<String, String> mapping = new LinkedHashMap<>(FieldGuess.of(layer.attributes()));
        String named = mapping.get(Target.CLASS_CODE.attribute);
        Optional<PublishedLayer> byName = names.byName(layer.name(), geometry)
                .or(() -> file.layers().size() > 1 ? Optional.empty() : names.byName(fileName, geometry));
        Optional<DossierPreview.Classes> found = classes.of(
                        rows, byName.map(PublishedLayer::id).orElse(null), named)
                .or(() -> classes.of(rows, byName.map(PublishedLayer::id).orElse(null), null));
        Optional<PublishedLayer> target = byName.or(() -> found.filter(guess -> guess.share() > 0)
                .map(guess -> layers.get(guess.layer()))
                .filter(fitting -> geometry == null || fitting.geometry() == geometry));
        found.filter(guess -> guess.share() > 0)
                .ifPresent(guess -> mapping.put(Target.CLASS_CODE.attribute, guess.field()));
        FieldContents.complete(mapping, layer.attributes(), rows);
        DossierPreview.Reason reason = byName.isPresent()
                ? DossierPreview.Reason.NAME
                : target.isPresent() ? DossierPreview.Reason.CONTENTS : DossierPreview.Reason.NOTHING;
        boolean landUse = target.map(one -> one.role() == LayerRole.BASE_ZONING).orElse(false);
        DossierManifest.Entry entry = new DossierManifest.Entry(
                several ? fileName : null,
                layer.name(),
                target.map(PublishedLayer::id).orElse(null),
                null,
                landUse ? found.map(DossierPreview.Classes::scheme).orElse(null) : null,
                null,
                mapping,
                target.isEmpty()
                        ? Map.of()
                        : found.map(DossierPreview.Classes::recoded).orElse(Map.of()));
        return new Proposed(
                entry,
                new DossierPreview.Source(
                        fileName,
                        FilePreview.SourceLayer.of(layer, sample),
                        geometry == null ? null : geometry.name(),
                        reason,
                        target.isEmpty()
                                ? List.of()
                                : found.map(DossierPreview.Classes::unknown).orElse(List.of())));
    }

    /** What most of the first objects are. */
    private static @Nullable GeometryKind geometry(List<VectorFeature> sample) {
        int[] counts = new int[3];
        for (VectorFeature feature : sample) {
            Geometry geometry = feature.geometry();
            if (geometry != null && !geometry.isEmpty()) {
                counts[geometry.getDimension()]++;
            }
        }
        int most = counts[2] >= counts[1] && counts[2] >= counts[0] ? 2 : counts[1] >= counts[0] ? 1 : 0;
        return counts[most] == 0
                ? null
                : switch (most) {
                    case 2 -> GeometryKind.POLYGON;
                    case 1 -> GeometryKind.LINE;
                    default -> GeometryKind.POINT;
                };
    }
}

package vn.quyhoach.conformity.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.rule.PermittedUseRule;
import vn.quyhoach.conformity.rule.ProtectionRule;
import vn.quyhoach.conformity.rule.SetbackRule;

/** Reads a pack and tells everything that is wrong with it. */
record PackReader(PackFiles files, Vocabulary vocabulary, PackFindings findings) {

    static PackReading read(PackFiles files, Vocabulary vocabulary) {
        return read(files, vocabulary, new PackFindings());
    }

    /** @param findings what is known to be wrong already */
    static PackReading read(PackFiles files, Vocabulary vocabulary, PackFindings findings) {
        return new PackReader(files, vocabulary, findings).read();
    }

    private PackReading read() {
        PackManifest manifest = PackManifest.read(files, findings);
        PermittedUseRule uses = PermittedUseRows.read(table(PackPart.USE_MATRIX, manifest), vocabulary);
        SetbackRule setbacks = SetbackRows.read(table(PackPart.SETBACKS, manifest));
        ProtectionRule protection = ProtectionRows.read(table(PackPart.OVERLAY_RULES, manifest), vocabulary);
        var tolerances = ToleranceRows.read(table(PackPart.TOLERANCES, manifest), manifest, findings);
        var thresholds = ThresholdRows.read(table(PackPart.THRESHOLDS, manifest), manifest, findings);
        passedOver(manifest);
        if (findings.blocking()) {
            return new PackReading(Optional.empty(), findings.list());
        }
        return new PackReading(
                Optional.of(new RulePack(
                        manifest.code() + "@" + files.digest(),
                        manifest.version(),
                        manifest.name(),
                        manifest.notice(),
                        manifest.validity(),
                        uses,
                        setbacks,
                        protection,
                        tolerances,
                        thresholds)),
                findings.list());
    }

    private PackTable table(PackPart part, PackManifest manifest) {
        @Nullable String name = manifest.files().get(part);
        if (name == null) {
            return new PackTable("", part.columns(), List.of()); // told by the manifest
        }
        Optional<String> text = files.find(name);
        if (text.isEmpty()) {
            findings.block("QH-RULE-FILE-MISSING", name, 1, null, Map.of("file", name));
            return new PackTable(name, part.columns(), List.of());
        }
        return PackTable.parse(part, name, text.get(), findings);
    }

    private void passedOver(PackManifest manifest) {
        Set<String> named = new HashSet<>(manifest.files().values());
        named.add(PackFiles.MANIFEST);
        files.texts().keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> findings.warn("QH-RULE-FILE-UNUSED", name, 1, null, Map.of("file", name)));
    }
}

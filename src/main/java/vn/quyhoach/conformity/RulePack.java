package vn.quyhoach.conformity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.conformity.rule.PermittedUseRule;
import vn.quyhoach.conformity.rule.PermittedUseRule.Use;
import vn.quyhoach.conformity.rule.ProtectionRule;
import vn.quyhoach.conformity.rule.ProtectionRule.Protection;
import vn.quyhoach.conformity.rule.SetbackRule;
import vn.quyhoach.conformity.rule.SetbackRule.Setback;
import vn.quyhoach.text.Bilingual;

/**
 * The rules in force, read from {@code gis-data/rules}.
 *
 * @param id names pack and content: a check made with other content has another id
 * @param notice what must be said beside every verdict
 * @param validTo the first day it no longer holds
 */
record RulePack(
        String id,
        Bilingual name,
        Bilingual notice,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        PermittedUseRule permittedUse,
        SetbackRule setbacks,
        ProtectionRule protection) {

    private static final int DIGEST_DIGITS = 12;

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    /**
     * Reads and checks a pack.
     *
     * @param files the content of a file by its name
     * @param layers the ids of published layers
     * @throws IllegalStateException with file and line
     */
    static RulePack read(UnaryOperator<String> files, Set<String> layers) {
        String manifest = files.apply("rule-pack.json");
        JsonNode json = new JsonMapper().readTree(manifest);
        Map<String, String> contents = new HashMap<>();
        for (String part : List.of("useMatrix", "setbacks", "overlayRules")) {
            contents.put(part, files.apply(json.path(part).asString("")));
        }
        PermittedUseRule uses = uses(RuleFile.parse(
                json.path("useMatrix").asString(),
                String.valueOf(contents.get("useMatrix")),
                Set.of("project_class", "zone_classes", "effect", "condition_vi", "condition_en")));
        SetbackRule setbacks = setbacks(RuleFile.parse(
                json.path("setbacks").asString(),
                String.valueOf(contents.get("setbacks")),
                Set.of("object_type", "subtype", "distance_m", "measured_from", "effect", "valid_from", "status")));
        ProtectionRule protection = protection(
                RuleFile.parse(
                        json.path("overlayRules").asString(),
                        String.valueOf(contents.get("overlayRules")),
                        Set.of("layer", "class_code", "project_classes", "effect", "condition_vi", "condition_en")),
                layers);
        return new RulePack(
                json.path("id").asString() + "@" + digest(manifest, contents),
                bilingual(json.path("name")),
                bilingual(json.path("notice")),
                LocalDate.parse(json.path("validFrom").asString()),
                json.path("validTo").isString()
                        ? LocalDate.parse(json.path("validTo").asString())
                        : null,
                uses,
                setbacks,
                protection);
    }

    private static PermittedUseRule uses(RuleFile file) {
        Map<String, Map<String, Use>> uses = new HashMap<>();
        for (RuleFile.Row row : file.rows()) {
            Use use =
                    new Use(row.read("effect", Permission::ofMark), condition(row), agency(row), row.find("legal_ref"));
            if (use.permission() == Permission.CONDITIONAL && use.condition() == null) {
                throw row.broken("a conditional use needs its condition (condition_vi, condition_en)");
            }
            for (String zoneClass : row.words("zone_classes")) {
                Use before = uses.computeIfAbsent(row.text("project_class"), key -> new HashMap<>())
                        .put(zoneClass, use);
                if (before != null) {
                    throw row.broken("the class " + zoneClass + " is given twice");
                }
            }
        }
        return new PermittedUseRule(uses);
    }

    private static SetbackRule setbacks(RuleFile file) {
        List<Setback> setbacks = new ArrayList<>();
        for (RuleFile.Row row : file.rows()) {
            Setback setback = new Setback(
                    row.text("object_type"),
                    row.text("subtype"),
                    row.metres("distance_m"),
                    row.text("measured_from"),
                    row.read("effect", Effect::valueOf),
                    row.text("legal_ref"),
                    row.day("valid_from"),
                    row.find("valid_to") == null ? null : row.day("valid_to"),
                    row.text("status").equals("verified"));
            boolean twice = setbacks.stream()
                    .anyMatch(other -> other.objectType().equals(setback.objectType())
                            && other.subtype().equals(setback.subtype())
                            && overlap(other, setback));
            if (twice) {
                throw row.broken("another line holds for the same object at the same time");
            }
            setbacks.add(setback);
        }
        return new SetbackRule(setbacks);
    }

    private static boolean overlap(Setback one, Setback other) {
        return (one.validTo() == null || one.validTo().isAfter(other.validFrom()))
                && (other.validTo() == null || other.validTo().isAfter(one.validFrom()));
    }

    private static ProtectionRule protection(RuleFile file, Set<String> layers) {
        List<Protection> protections = new ArrayList<>();
        for (RuleFile.Row row : file.rows()) {
            if (!layers.contains(row.text("layer"))) {
                throw row.broken("there is no layer " + row.text("layer") + "; there are " + new TreeSet<>(layers));
            }
            Bilingual condition = condition(row);
            if (condition == null) {
                throw row.broken("a rule needs its words (condition_vi, condition_en)");
            }
            protections.add(new Protection(
                    row.text("layer"),
                    row.text("class_code"),
                    Set.copyOf(row.words("project_classes")),
                    row.read("effect", Effect::valueOf),
                    condition,
                    agency(row),
                    row.find("legal_ref")));
        }
        return new ProtectionRule(protections);
    }

    private static @Nullable Bilingual condition(RuleFile.Row row) {
        String vi = row.find("condition_vi");
        return vi == null ? null : Bilingual.of(vi, row.find("condition_en"));
    }

    private static @Nullable Bilingual agency(RuleFile.Row row) {
        String vi = row.find("competent_agency_vi");
        return vi == null ? null : Bilingual.of(vi, row.find("competent_agency_en"));
    }

    private static Bilingual bilingual(JsonNode node) {
        return Bilingual.of(node.path("vi").asString(""), node.path("en").asString(""));
    }

    private static String digest(String manifest, Map<String, String> contents) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(manifest.getBytes(StandardCharsets.UTF_8));
            new TreeSet<>(contents.keySet())
                    .forEach(part ->
                            sha.update(String.valueOf(contents.get(part)).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

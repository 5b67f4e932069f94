package org.lepi.ejb.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.entity.DarwinCoreArchive;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.TaxonStatus;

/**
 * The taxa of a Darwin Core archive as a checklist of our own fields: names without their authors, ranks above from the
 * columns or along the parents, synonyms with the name of what they stand for.
 */
final class DarwinCoreTaxa {
    private static final List<String> FIELDS = List.of(
            ChecklistFormat.SCIENTIFIC_NAME,
            ChecklistFormat.AUTHORSHIP,
            ChecklistFormat.RANK,
            ChecklistFormat.STATUS,
            ChecklistFormat.ACCEPTED,
            ChecklistFormat.LINK);

    private static final String EPITHET = "specificEpithet";

    /**
     * One to three words, a subgenus in brackets after the first, then whoever named it: also somebody whose name begins
     * in lower case.
     */
    private static final Pattern NAME = Pattern.compile(
            "(\\p{Lu}[\\p{L}-]+)(?: \\(\\p{Lu}[\\p{L}-]+\\))?((?: (?!(?:af|da|dal|de|del|della|den|der|des|di|"
                    + "do|dos|du|et|ex|in|la|le|of|ter|van|vom|von|zu|zur) )[\\p{Ll}-]{2,}){0,2})(?:[ ,]+(.*))?");

    private final Map<String, Map<String, String>> byId = new HashMap<>();
    private final DarwinCoreArchive archive;

    /**
     * Of an archive whose rows are taxa.
     *
     * @throws LepiException INVALID_INPUT where they are something else
     */
    DarwinCoreTaxa(DarwinCoreArchive archive) {
        if (!"Taxon".equals(archive.rowType())) {
            String message = "is a Darwin Core archive of rows of the type " + archive.rowType() + ", not of taxa";
            throw new LepiException(
                    FailureKind.INVALID_INPUT, "The file " + message + ".", List.of(new Violation("file", message)));
        }
        this.archive = archive;
        archive.rows().forEach(row -> {
            byId.putIfAbsent(row.getOrDefault("id", ""), row);
            byId.putIfAbsent(row.getOrDefault("taxonID", ""), row);
        });
        byId.remove("");
    }

    /** The header, then a row for each taxon. */
    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(Stream.concat(FIELDS.stream(), Arrays.stream(Rank.values()).map(Rank::label))
                .toList());
        archive.rows().forEach(row -> table.add(record(row)));
        return table;
    }

    private List<String> record(Map<String, String> row) {
        String rank = row.getOrDefault("taxonRank", "").toLowerCase(Locale.ROOT);
        String accepted = accepted(row);
        List<String> record = new ArrayList<>(List.of(
                name(row),
                authorship(row),
                Rank.ofLabel(rank).map(Rank::label).orElse(""),
                (accepted.isEmpty() ? TaxonStatus.ACCEPTED : TaxonStatus.SYNONYM)
                        .name()
                        .toLowerCase(Locale.ROOT),
                accepted,
                row.getOrDefault("references", "")));
        Map<Rank, String> above =
                accepted.isEmpty() ? above(row, Rank.ofLabel(rank).orElse(Rank.SPECIES)) : Map.of();
        Arrays.stream(Rank.values()).forEach(one -> record.add(above.getOrDefault(one, "")));
        return record;
    }

    /** The name without its authors; only where no column says which part it is, it is told from how it is written. */
    private static String name(Map<String, String> row) {
        String given = row.getOrDefault("scientificName", "");
        String authors = row.getOrDefault("scientificNameAuthorship", "");
        if (!authors.isEmpty() && given.endsWith(" " + authors)) {
            return withoutAuthors(
                    given.substring(0, given.length() - authors.length()).strip());
        }
        String canonical = row.getOrDefault("canonicalName", "");
        if (!canonical.isEmpty()) {
            return canonical;
        }
        String parts = parts(row);
        return given.isEmpty() || isOfParts(given, row) ? parts : withoutAuthors(given);
    }

    private static String parts(Map<String, String> row) {
        return Stream.of(genus(row), row.getOrDefault(EPITHET, ""), row.getOrDefault("infraspecificEpithet", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The genus of a name: that of a taxon may be another, where the name is a synonym. */
    private static String genus(Map<String, String> row) {
        return row.getOrDefault("genericName", row.getOrDefault("genus", ""));
    }

    private static boolean isOfParts(String given, Map<String, String> row) {
        return row.containsKey(EPITHET) && !genus(row).isEmpty() && given.startsWith(genus(row) + " ");
    }

    private static String withoutAuthors(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? parts.group(1) + parts.group(2) : name;
    }

    private static String authorship(Map<String, String> row) {
        String given = row.getOrDefault("scientificName", "");
        String name = name(row);
        Matcher parts = NAME.matcher(given);
        String within = parts.matches() && parts.group(3) != null ? parts.group(3) : "";
        String behind =
                given.startsWith(name + " ") ? given.substring(name.length()).replaceFirst("^[ ,]+", "") : within;
        return row.getOrDefault("scientificNameAuthorship", behind);
    }

    /** The name that a synonym stands for; empty for an accepted name, which may name itself. */
    private String accepted(Map<String, String> row) {
        Map<String, String> other = byId.get(row.getOrDefault("acceptedNameUsageID", ""));
        String name = other == null ? withoutAuthors(row.getOrDefault("acceptedNameUsage", "")) : name(other);
        return name.equals(name(row)) ? "" : name;
    }

    /** The names at the broader ranks: what the columns say, else what stands above along the parents. */
    private Map<Rank, String> above(Map<String, String> row, Rank rank) {
        Map<Rank, String> names = new HashMap<>();
        Set<Map<String, String>> seen = new HashSet<>();
        Map<String, String> parent = parent(row);
        while (parent != null && seen.add(parent)) {
            String name = name(parent);
            Rank.ofLabel(parent.getOrDefault("taxonRank", "")).ifPresent(of -> names.putIfAbsent(of, name));
            parent = parent(parent);
        }
        for (Rank one : Rank.values()) {
            String given = row.getOrDefault(one.label(), "");
            if (!given.isEmpty() && one.isAbove(Rank.SPECIES)) {
                names.put(one, given);
            }
        }
        names.keySet().removeIf(one -> !one.isAbove(rank));
        return names;
    }

    private @Nullable Map<String, String> parent(Map<String, String> row) {
        return byId.get(row.getOrDefault("parentNameUsageID", ""));
    }
}

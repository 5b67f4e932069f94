package org.lepi.ejb.taxonomy;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

/** A taxon as texts by field: what its form shows, what the audit keeps, and what a draft is made from again. */
final class TaxonFacts {
    static final String ENTITY = "taxa";

    private TaxonFacts() {}

    static Map<String, String> of(Taxon taxon) {
        return of(taxon, taxon.vernacularNames(), taxon.identifiers());
    }

    static Map<String, String> of(Taxon taxon, Collection<VernacularName> names, Map<String, String> identifiers) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("rank", taxon.rank().name());
        facts.put("scientificName", taxon.scientificName());
        facts.put("authorship", taxon.authorship());
        facts.put("parent", taxon.parentId().map(UUID::toString).orElse(""));
        facts.put("accepted", taxon.acceptedId().map(UUID::toString).orElse(""));
        facts.put("link", taxon.link().orElse(""));
        facts.put("description", taxon.description());
        facts.put(
                "vernacularNames",
                names.stream()
                        .map(name -> name.language() + " " + name.name())
                        .sorted()
                        .collect(joining("\n")));
        facts.put(
                "identifiers",
                new TreeMap<>(identifiers)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(joining("\n")));
        return facts;
    }

    /**
     * The draft that the texts say.
     *
     * @throws LepiException INVALID_INPUT with a violation by field
     */
    static TaxonDraft draft(Map<String, String> facts) {
        String accepted = text(facts, "accepted");
        return new TaxonDraft(
                rank(text(facts, "rank")),
                text(facts, "scientificName"),
                text(facts, "authorship"),
                id("parent", text(facts, "parent")),
                id("accepted", accepted),
                text(facts, "link"),
                text(facts, "description"),
                names(text(facts, "vernacularNames")),
                identifiers(text(facts, "identifiers")));
    }

    /** The draft of a taxon with some texts replaced; errors as for any texts. */
    static TaxonDraft draft(Taxon taxon, Map<String, String> differing) {
        Map<String, String> facts = new LinkedHashMap<>(of(taxon));
        facts.putAll(differing);
        return draft(facts);
    }

    private static String text(Map<String, String> facts, String field) {
        return facts.getOrDefault(field, "").strip();
    }

    private static Rank rank(String word) {
        return Stream.of(Rank.values())
                .filter(rank -> rank.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> LepiException.wrong("rank", "must be a rank"));
    }

    private static @Nullable UUID id(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw LepiException.wrong(field, "must be a taxon");
        }
    }

    private static List<VernacularName> names(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> pair("vernacularNames", line))
                .map(pair -> vernacularName(pair[0], pair[1]))
                .toList();
    }

    private static VernacularName vernacularName(String language, String name) {
        try {
            return new VernacularName(language, name);
        } catch (LepiException e) {
            throw LepiException.wrong("vernacularNames", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> identifiers(String lines) {
        Map<String, String> identifiers = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] pair = pair("identifiers", line);
            identifiers.put(pair[0], pair[1]);
        });
        return identifiers;
    }

    private static String[] pair(String field, String line) {
        String[] pair = line.strip().split("\\s+", 2);
        if (pair.length < 2) {
            throw LepiException.wrong(field, "must have two words on each line: " + line.strip());
        }
        return pair;
    }
}

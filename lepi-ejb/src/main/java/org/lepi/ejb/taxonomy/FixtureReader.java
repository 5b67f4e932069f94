package org.lepi.ejb.taxonomy;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.TaxonStatus;

/**
 * Reads the taxa in fixtures of the BioDex prediction API: families, subfamilies, genera and species with their keys,
 * each naming its parent's. Records of other kinds are counted and left to others.
 */
final class FixtureReader {
    /** The identifiers that the keys become. */
    static final String SCHEME = "biodex";

    private static final List<Rank> RANKS = List.of(Rank.FAMILY, Rank.SUBFAMILY, Rank.GENUS, Rank.SPECIES);

    private final StagedFile file = new StagedFile();
    private final Map<Rank, Map<String, StagedTaxon>> byKey = new HashMap<>();

    StagedFile read(InputStream zip) {
        List<FixtureRecord> records = new FixtureArchive(zip, file.errors()).records();
        @Nullable Rank parentRank = null;
        for (Rank rank : RANKS) {
            String model = "taxonomy." + rank.label();
            for (FixtureRecord record : records) {
                if (record.model().equals(model)) {
                    add(record, rank, parentRank);
                }
            }
            parentRank = rank;
        }
        tellOthers(records);
        return file;
    }

    private void add(FixtureRecord record, Rank rank, @Nullable Rank parentRank) {
        Map<String, StagedTaxon> known = byKey.computeIfAbsent(rank, any -> new LinkedHashMap<>());
        String key = record.key();
        StagedTaxon parent = null;
        if (parentRank != null) {
            String parentKey = record.field("parent");
            parent = byKey.getOrDefault(parentRank, Map.of()).get(parentKey);
            if (parent == null) {
                file.errors()
                        .add(record.issue(
                                "parent ‘" + parentKey + "’ is no " + parentRank.label() + " of the fixtures"));
                return;
            }
        }
        if (key.isEmpty() || known.containsKey(key)) {
            file.errors().add(record.issue(key.isEmpty() ? "has no pk" : "pk " + key + " is given twice"));
            return;
        }
        try {
            StagedTaxon taxon = taxon(record, rank, parent);
            known.put(key, taxon);
            file.taxa().add(taxon);
        } catch (LepiException | DateTimeException e) {
            file.errors().add(record.issue(String.valueOf(e.getMessage())));
        }
    }

    private static StagedTaxon taxon(FixtureRecord record, Rank rank, @Nullable StagedTaxon parent) {
        String name = record.field("name");
        String full = rank == Rank.SPECIES && parent != null && !name.isEmpty() ? parent.name + " " + name : name;
        var taxon = new StagedTaxon(record.file(), record.line(), rank, full, TaxonStatus.ACCEPTED);
        taxon.parent = parent;
        taxon.identifiers.put(SCHEME, record.key());
        taxon.describe("", "");
        if (!record.field("created_date").isEmpty()) {
            taxon.createdAt = created(record.field("created_date"));
        }
        return taxon;
    }

    private static Instant created(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private void tellOthers(List<FixtureRecord> records) {
        var others = new TreeMap<String, Integer>();
        for (FixtureRecord record : records) {
            if (RANKS.stream().noneMatch(rank -> record.model().equals("taxonomy." + rank.label()))) {
                others.merge(record.file() + ": " + record.model(), 1, Integer::sum);
            }
        }
        others.forEach((what, count) -> file.skipped()
                .add(new ImportIssue(
                        what.substring(0, what.indexOf(':')), 0, count + " records are no taxa: " + what)));
    }
}

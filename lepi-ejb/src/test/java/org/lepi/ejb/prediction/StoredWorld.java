package org.lepi.ejb.prediction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.registry.TaxonTree;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;
import org.lepi.model.taxonomy.VernacularName;

/** Two accounts, some swallowtails in the taxonomy, and a model version that was frozen with them. */
final class StoredWorld {
    final UUID me = Uuid7.next();
    final UUID somebodyElse = Uuid7.next();
    final UUID modelVersion = Uuid7.next();
    final Taxon papilionidae = taxon(Rank.FAMILY, "Papilionidae", null);
    final Taxon papilio = taxon(Rank.GENUS, "Papilio", papilionidae);
    final Taxon machaon = taxon(Rank.SPECIES, "Papilio machaon", papilio);
    final Taxon alexanor = taxon(Rank.SPECIES, "Papilio alexanor", papilio);
    final TaxonTree tree = new TaxonTree(List.of(
            node(TaxonTree.NONE, TaxonTree.NONE, papilionidae),
            node(0, TaxonTree.NONE, papilio),
            node(1, 0, machaon),
            node(1, 1, alexanor),
            new TaxonTree.Node(TaxonTree.NONE, 2, null, null, "background", "")));

    StoredWorld(TestDatabase database) {
        machaon.describe("https://example.org/machaon", "The swallowtail.");
        machaon.callBy(List.of(new VernacularName("en", "Old World swallowtail")));
        database.transact(this::store);
    }

    private void store(EntityManager em) {
        for (UUID account : List.of(me, somebodyElse)) {
            em.createNativeQuery("insert into account (id, kind, login, created_at) values (?, 'PERSON', ?, now())")
                    .setParameter(1, account)
                    .setParameter(2, account + "@example.org")
                    .executeUpdate();
        }
        List.of(papilionidae, papilio, machaon, alexanor).forEach(em::persist);
        em.flush();
        UUID model = Uuid7.next();
        em.createNativeQuery("insert into prediction_model (id, name, created_at) values (?, 'swallowtails', now())")
                .setParameter(1, model)
                .executeUpdate();
        em.createNativeQuery("insert into model_version"
                        + " (id, model_id, label, manifest, artefact_sha256, class_count, state, created_at)"
                        + " values (?, ?, '1', '{}', repeat('0', 64), 3, 'ACTIVE', now())")
                .setParameter(1, modelVersion)
                .setParameter(2, model)
                .executeUpdate();
        for (int i = 0; i < tree.size(); i++) {
            store(i, tree.node(i), em);
        }
    }

    private void store(int number, TaxonTree.Node node, EntityManager em) {
        em.createNativeQuery("insert into model_node (model_version_id, node, parent_node, class_index, taxon_id, rank,"
                        + " scientific_name) values (?, ?, nullif(?, -1), nullif(?, -1), cast(nullif(?, '') as uuid),"
                        + " nullif(?, ''), ?)")
                .setParameter(1, modelVersion)
                .setParameter(2, number)
                .setParameter(3, node.parent())
                .setParameter(4, node.classIndex())
                .setParameter(5, node.taxonId() == null ? "" : node.taxonId().toString())
                .setParameter(6, node.rank() == null ? "" : node.rank())
                .setParameter(7, node.scientificName())
                .executeUpdate();
    }

    private static Taxon taxon(Rank rank, String name, @Nullable Taxon parent) {
        return new Taxon(rank, name, "", parent, Instant.EPOCH);
    }

    private static TaxonTree.Node node(int parent, int classIndex, Taxon taxon) {
        return new TaxonTree.Node(
                parent, classIndex, taxon.id(), taxon.rank().name(), taxon.scientificName(), taxon.authorship());
    }
}

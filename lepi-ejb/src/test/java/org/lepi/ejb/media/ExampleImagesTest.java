package org.lepi.ejb.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lepi.ejb.database.TestDatabase;
import org.lepi.model.identity.Uuid7;
import org.lepi.model.media.CollectionImage;
import org.lepi.model.media.IdentifierType;
import org.lepi.model.media.ImageIdentification;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.Taxon;

class ExampleImagesTest {
    private static final Instant DAY = Instant.parse("2026-07-31T12:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Taxon family = new Taxon(Rank.FAMILY, "Papilionidae", "", null, DAY);
    private final Taxon genus = new Taxon(Rank.GENUS, "Papilio", "", family, DAY);
    private final Taxon machaon = new Taxon(Rank.SPECIES, "Papilio machaon", "", genus, DAY);
    private final Taxon gorganus = new Taxon(Rank.SUBSPECIES, "Papilio machaon gorganus", "", machaon, DAY);
    private final Taxon sphyrus = new Taxon(Rank.SPECIES, "Papilio sphyrus", "", genus, DAY);
    private final Taxon alexanor = new Taxon(Rank.SPECIES, "Papilio alexanor", "", genus, DAY);

    @BeforeEach
    void enterTaxa() {
        sphyrus.sinkInto(machaon);
        database.transact(em ->
                List.of(family, genus, machaon, gorganus, sphyrus, alexanor).forEach(em::persist));
    }

    @Test
    void theNewestImagesOfTheSpeciesComeBeforeThoseOfSubspeciesAndSynonyms() {
        String below = add(gorganus, 9);
        String older = add(machaon, 1);
        String newer = add(machaon, 2);
        String synonym = add(sphyrus, 5);
        assertEquals(List.of(newer, older, below, synonym), found(machaon).get(machaon.id()));
    }

    @Test
    void sixImagesAreEnough() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            newestFirst.add(0, add(machaon, i));
        }
        assertEquals(newestFirst.subList(0, 6), found(machaon).get(machaon.id()));
    }

    @Test
    void aTaxonWithoutImagesIsNotInTheAnswer() {
        add(machaon, 1);
        assertEquals(Map.of(), found(alexanor));
    }

    @Test
    void manyTaxaTakeOneStatement() {
        add(machaon, 1);
        add(alexanor, 2);
        assertEquals(2, found(machaon, alexanor, gorganus).size());
        assertEquals(1, database.statementsOf(() -> found(machaon, alexanor, gorganus)));
    }

    private Map<UUID, List<String>> found(Taxon... taxa) {
        Map<UUID, List<String>> found = new HashMap<>();
        new ExampleImages(database.entityManager())
                .of(Stream.of(taxa).map(Taxon::id).toList())
                .forEach((taxon, images) -> found.put(
                        taxon, images.stream().map(ExampleImage::attribution).toList()));
        return found;
    }

    /** Adds an image that was identified a number of days after the first; gives its attribution back. */
    private String add(Taxon taxon, int days) {
        String name = taxon.scientificName() + " " + days;
        database.transact(em -> add(taxon, name, DAY.plusSeconds(86_400L * days), em));
        return name;
    }

    private static void add(Taxon taxon, String name, Instant identified, EntityManager em) {
        UploadedMedia media = TestMedia.upload(name);
        new MediaRows(em).add(media, DAY);
        CollectionImage image = new CollectionImage(Uuid7.next(), media.sha256(), name, DAY, null);
        image.describe(new ImageOrigin("", "", "CC BY", name), ImageType.DIGITIZATION);
        em.persist(image);
        em.flush();
        em.persist(
                new ImageIdentification(Uuid7.next(), image.id(), taxon.id(), IdentifierType.EXPERT, identified, null));
    }
}

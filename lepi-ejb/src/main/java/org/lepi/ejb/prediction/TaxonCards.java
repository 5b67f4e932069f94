package org.lepi.ejb.prediction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lepi.ejb.database.PostgresArray;

/** What is known today of many taxa, with their vernacular names, in one statement. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TaxonCards {
    private static final String SQL = """
            select t.id, t.rank, t.scientific_name, t.authorship, t.link, t.description, i.value, v.language, v.name
            from unnest(cast(?1 as uuid[])) as wanted (id)
            join taxon t on t.id = wanted.id
            left join taxon_identifier i on i.taxon_id = t.id and i.scheme = 'biodex'
            left join vernacular_name v on v.taxon_id = t.id
            order by v.language, v.name desc
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    public TaxonCards() {}

    /** Cards outside the container. */
    TaxonCards(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The cards of those taxa that exist, by taxon. Of several names in a language the first by alphabet stays. */
    public Map<UUID, TaxonCard> of(Collection<UUID> taxa) {
        Map<UUID, TaxonCard> cards = new HashMap<>();
        if (taxa.isEmpty()) {
            return cards;
        }
        List<?> rows = entityManager
                .createNativeQuery(SQL)
                .setParameter(1, PostgresArray.of(taxa))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            TaxonCard card = cards.computeIfAbsent((UUID) columns[0], id -> card(columns));
            if (columns[7] instanceof String language) {
                card.vernacularNames().put(language, (String) columns[8]);
            }
        }
        return cards;
    }

    private static TaxonCard card(Object[] columns) {
        return new TaxonCard(
                (UUID) columns[0],
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                (String) columns[5],
                (String) columns[6],
                new HashMap<>());
    }
}

package org.lepi.ejb.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityImport;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityMerge;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Field;
import org.lepi.ejb.entity.Related;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;
import org.lepi.model.taxonomy.Rank;
import org.lepi.model.taxonomy.TaxonStatus;

/** Taxa and synonyms before curators. */
@ApplicationScoped
public class TaxaKind implements EntityKind, EntityForm {
    private static final EntityTable TABLE = new EntityTable(
            "taxon",
            "taxon t left join taxon p on p.id = coalesce(t.parent_id, t.accepted_id)",
            EntityKey.uuid("t.id"),
            List.of(
                    Column.of("scientificName", "t.scientific_name", ColumnType.SCIENTIFIC_NAME),
                    Column.of("authorship", "t.authorship", ColumnType.TEXT).unsortable(),
                    Column.choice("rank", "t.rank", Rank.values()),
                    Column.choice("status", "t.status", TaxonStatus.values()),
                    Column.of("below", "p.scientific_name", ColumnType.SCIENTIFIC_NAME)
                            .unsortable()
                            .nullable(),
                    Column.of("createdAt", "t.created_at", ColumnType.INSTANT),
                    Column.of("parent", "t.parent_id", ColumnType.ID)
                            .unsortable()
                            .hidden()
                            .nullable(),
                    Column.of("accepted", "t.accepted_id", ColumnType.ID)
                            .unsortable()
                            .hidden()
                            .nullable(),
                    Column.of("link", "t.link", ColumnType.TEXT)
                            .unsortable()
                            .hidden()
                            .nullable()),
            List.of(
                    "lower(t.scientific_name) like ?",
                    "exists (select 1 from vernacular_name v where v.taxon_id = t.id and lower(v.name) like ?)"),
            Sort.of("scientificName"),
            "createdAt");

    private Taxonomy taxonomy;
    private TaxonBrowsing browsing;
    private ChecklistImport checklists;
    private TaxonUnion union;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected TaxaKind() {}

    /** With its collaborators. */
    @Inject
    public TaxaKind(Taxonomy taxonomy, TaxonBrowsing browsing, ChecklistImport checklists, TaxonUnion union) {
        this.taxonomy = taxonomy;
        this.browsing = browsing;
        this.checklists = checklists;
        this.union = union;
    }

    @Override
    public String name() {
        return TaxonFacts.ENTITY;
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    @Override
    public Optional<EntityForm> form() {
        return Optional.of(this);
    }

    @Override
    public Optional<EntityImport> rowImport() {
        return Optional.of(new TaxaImport(checklists));
    }

    @Override
    public Optional<EntityMerge> merging() {
        return Optional.of(new EntityMerge(union::holdings, union::merge));
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.choice(
                        "rank", List.of(Rank.values()).stream().map(Enum::name).toList()),
                Field.text("scientificName").required(),
                Field.text("authorship"),
                Field.reference("parent", TaxonFacts.ENTITY).in("place"),
                Field.reference("accepted", TaxonFacts.ENTITY).in("place"),
                Field.of("vernacularNames", Field.Type.PAIRS).in("names").atMost(10_000),
                Field.of("identifiers", Field.Type.PAIRS).in("names").atMost(10_000),
                Field.text("link").in("text").atMost(2_000),
                Field.of("description", Field.Type.LONG_TEXT).in("text").atMost(10_000));
    }

    @Override
    public Set<String> inline() {
        return Set.of("authorship", "link");
    }

    @Override
    public List<Related> related() {
        return List.of(
                new Related("synonyms", TaxonFacts.ENTITY, "accepted"),
                new Related("below", TaxonFacts.ENTITY, "parent"),
                new Related("identifications", "identifications", "taxon"));
    }

    @Override
    public Map<String, String> blank() {
        return Map.of("rank", Rank.SPECIES.name());
    }

    @Override
    public Snapshot load(String id) {
        TaxonBrowsing.Details details = browsing.details(EntityId.of(id));
        return new Snapshot(
                id,
                details.taxon().scientificName(),
                details.taxon().version(),
                TaxonFacts.of(details.taxon(), details.vernacularNames(), details.identifiers()));
    }

    @Override
    public String create(Map<String, String> values) {
        return fieldsNamed(() -> taxonomy.create(TaxonFacts.draft(values)).id().toString());
    }

    @Override
    public void change(String id, long version, Map<String, String> values) {
        fieldsNamed(() -> taxonomy.change(EntityId.of(id), version, TaxonFacts.draft(values)));
    }

    @Override
    public Deletion deletion(String id) {
        return new Deletion(Map.of(), taxonomy.blocking(EntityId.of(id)));
    }

    @Override
    public void delete(String id, @Nullable Long version) {
        taxonomy.delete(
                EntityId.of(id),
                version == null ? browsing.details(EntityId.of(id)).taxon().version() : version);
    }

    /** The API's word for the scientific name is "name". */
    private static <T> T fieldsNamed(Supplier<T> work) {
        try {
            return work.get();
        } catch (LepiException e) {
            throw e.violations().isEmpty()
                    ? e
                    : new LepiException(
                            e.kind(),
                            String.valueOf(e.getMessage()),
                            e.violations().stream()
                                    .map(violation -> "name".equals(violation.field())
                                            ? new Violation("scientificName", violation.message())
                                            : violation)
                                    .toList());
        }
    }
}

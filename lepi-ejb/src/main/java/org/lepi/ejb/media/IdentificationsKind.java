package org.lepi.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Field;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.account.Permission;
import org.lepi.model.failure.LepiException;
import org.lepi.model.media.IdentifierType;
import org.lepi.model.media.ImageIdentification;

/** What people say that reference images show. */
@ApplicationScoped
public class IdentificationsKind implements EntityKind, EntityForm {
    private static final String IMAGE = "image";
    private static final String TAXON = "taxon";
    private static final String TYPE = "identifierType";
    private static final List<String> TYPES = List.of(IdentifierType.EXPERT.code(), IdentifierType.STUDENT.code());

    private static final EntityTable TABLE = new EntityTable(
            "image_identification",
            "image_identification n join collection_image i on i.id = n.image_id join taxon t on t.id = n.taxon_id left join account a on a.id = n.identified_by",
            EntityKey.uuid("n.id"),
            List.of(
                    Column.of("scientificName", "t.scientific_name", ColumnType.SCIENTIFIC_NAME)
                            .unsortable(),
                    Column.of("fileName", "i.file_name", ColumnType.TEXT).unsortable(),
                    Column.choice(TYPE, "n.identifier_type", TYPES).unsortable(),
                    Column.of("identifiedBy", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable(),
                    Column.of("identifiedAt", "n.identified_at", ColumnType.INSTANT),
                    Column.of(IMAGE, "n.image_id", ColumnType.ID).unsortable().hidden(),
                    Column.of(TAXON, "n.taxon_id", ColumnType.ID).unsortable().hidden()),
            List.of("lower(t.scientific_name) like ?"),
            Sort.of("-identifiedAt"),
            "identifiedAt");

    private Identifications identifications;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected IdentificationsKind() {}

    /** With its collaborator. */
    @Inject
    public IdentificationsKind(Identifications identifications) {
        this.identifications = identifications;
    }

    @Override
    public String name() {
        return "identifications";
    }

    @Override
    public String area() {
        return "images";
    }

    @Override
    public EntityTable table() {
        return TABLE;
    }

    /** What an image shows is a part of what is said of the image. */
    @Override
    public Optional<Permission> permission(String action) {
        return switch (action) {
            case "add", "delete" -> Optional.of(Permission.IMAGES_CHANGE);
            default -> EntityKind.super.permission(action);
        };
    }

    @Override
    public Optional<EntityForm> form() {
        return Optional.of(this);
    }

    /** A statement is withdrawn and another one made, so that who said what stays true. */
    @Override
    public Set<String> possible() {
        return Set.of("add", "delete");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.reference(IMAGE, "images").required(),
                Field.reference(TAXON, "taxa").required(),
                Field.choice(TYPE, TYPES));
    }

    @Override
    public Map<String, String> blank() {
        return Map.of(TYPE, IdentifierType.EXPERT.code());
    }

    @Override
    public Snapshot load(String id) {
        ImageIdentification statement = identifications.find(EntityId.of(id));
        return new Snapshot(id, identifications.name(statement), 0, Identifications.facts(statement));
    }

    @Override
    public String create(Map<String, String> values) {
        IdentifierType type = IdentifierType.ofCode(values.getOrDefault(TYPE, ""))
                .orElseThrow(() -> LepiException.wrong(TYPE, "is empty"));
        return identifications
                .add(chosen(values, IMAGE), chosen(values, TAXON), type)
                .id()
                .toString();
    }

    private static UUID chosen(Map<String, String> values, String field) {
        String id = values.getOrDefault(field, "");
        if (id.isEmpty()) {
            throw LepiException.wrong(field, "is empty");
        }
        return EntityId.of(id);
    }

    @Override
    public void delete(String id, @Nullable Long version) {
        identifications.delete(EntityId.of(id));
    }
}

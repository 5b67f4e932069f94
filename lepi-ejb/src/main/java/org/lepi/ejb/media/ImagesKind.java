package org.lepi.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityForm;
import org.lepi.ejb.entity.EntityId;
import org.lepi.ejb.entity.EntityKey;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.EntityTable;
import org.lepi.ejb.entity.Field;
import org.lepi.ejb.entity.Related;
import org.lepi.ejb.entity.Sort;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.media.CollectionImage;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;

/** Reference images before curators. */
@ApplicationScoped
public class ImagesKind implements EntityKind, EntityForm {
    private static final EntityTable TABLE = new EntityTable(
            "collection_image",
            "collection_image i join media_object m on m.sha256 = i.sha256 left join account a on a.id = i.added_by",
            EntityKey.uuid("i.id"),
            List.of(
                    Column.of("fileName", "i.file_name", ColumnType.TEXT),
                    Column.of(
                                    "taxa",
                                    "(select string_agg(t.scientific_name, ', ' order by n.identified_at desc) from image_identification n join taxon t on t.id = n.taxon_id where n.image_id = i.id)",
                                    ColumnType.SCIENTIFIC_NAME)
                            .unsortable()
                            .nullable(),
                    Column.of("collection", "i.collection", ColumnType.TEXT).unsortable(),
                    Column.choice("imageType", "i.image_type", List.of("m", "d"))
                            .unsortable(),
                    Column.of("licence", "i.licence", ColumnType.TEXT).unsortable(),
                    Column.of("copyright", "i.copyright", ColumnType.TEXT)
                            .unsortable()
                            .hidden(),
                    Column.of("attribution", "i.attribution", ColumnType.TEXT)
                            .unsortable()
                            .hidden(),
                    Column.of("specimenId", "i.specimen_id", ColumnType.TEXT)
                            .unsortable()
                            .hidden(),
                    Column.of("gbifId", "i.gbif_id", ColumnType.TEXT)
                            .unsortable()
                            .hidden(),
                    Column.of("size", "m.byte_length", ColumnType.SIZE)
                            .unsortable()
                            .hidden(),
                    Column.of("mediaType", "m.media_type", ColumnType.TEXT)
                            .unsortable()
                            .hidden(),
                    Column.of("addedBy", "coalesce(nullif(a.full_name, ''), a.login)", ColumnType.TEXT)
                            .unsortable()
                            .nullable()
                            .hidden(),
                    Column.of("addedAt", "i.added_at", ColumnType.INSTANT)),
            List.of(
                    "lower(i.file_name) like ?",
                    "exists (select 1 from image_identification n join taxon t on t.id = n.taxon_id where n.image_id = i.id and lower(t.scientific_name) like ?)"),
            Sort.of("-addedAt"),
            "addedAt");

    private CollectionImages images;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected ImagesKind() {}

    /** With its collaborator. */
    @Inject
    public ImagesKind(CollectionImages images) {
        this.images = images;
    }

    @Override
    public String name() {
        return "images";
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
    public List<Related> related() {
        return List.of(new Related("identifications", "identifications", "image"));
    }

    @Override
    public Set<String> possible() {
        return Set.of("change", "delete");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("fileName", Field.Type.SHOWN),
                Field.choice("imageType", List.of("m", "d")),
                Field.text("collection"),
                Field.text("specimenId").atMost(100),
                Field.text("gbifId"),
                Field.text("copyright").in("rights"),
                Field.text("licence").in("rights"),
                Field.text("attribution").in("rights"));
    }

    @Override
    public Snapshot load(String id) {
        CollectionImage image = images.find(EntityId.of(id));
        return new Snapshot(
                id, image.fileName().isEmpty() ? id : image.fileName(), image.version(), ImageFacts.of(image));
    }

    @Override
    public void change(String id, long version, Map<String, String> values) {
        ImageType type = ImageType.ofCode(values.getOrDefault("imageType", ""))
                .orElseThrow(() -> new LepiException(FailureKind.INVALID_INPUT, "There is no such type of image."));
        ImageOrigin origin = new ImageOrigin(
                        values.getOrDefault("collection", ""),
                        values.getOrDefault("copyright", ""),
                        values.getOrDefault("licence", ""),
                        values.getOrDefault("attribution", ""))
                .withSpecimen(values.getOrDefault("specimenId", ""), values.getOrDefault("gbifId", ""));
        images.describe(EntityId.of(id), version, origin, type);
    }

    @Override
    public Deletion deletion(String id) {
        return images.deletion(EntityId.of(id));
    }

    @Override
    public void delete(String id, @Nullable Long version) {
        images.delete(EntityId.of(id));
    }
}

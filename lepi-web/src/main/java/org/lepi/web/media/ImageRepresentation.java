package org.lepi.web.media;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.lepi.ejb.media.TrainingImages;
import org.lepi.model.identity.JsonParts;
import org.lepi.model.media.CollectionImage;
import org.lepi.model.media.ImageIdentification;

/** Reference images and their classifications in JSON, with the field names of the BioDex API. */
final class ImageRepresentation {
    /** Where public files are, as a path on this server. */
    private static final String MEDIA = "/pred-api/v1/media/";

    private ImageRepresentation() {}

    static JsonObject of(CollectionImage image) {
        return JsonParts.object()
                .add("id", image.id().toString())
                .add("image", MEDIA + image.sha256())
                .add("file_name", image.fileName())
                .add("added_date", image.addedAt().toString())
                .add("added_by", textOrNull(image.addedBy()))
                .add("collection", image.origin().collection())
                .add("copyright", image.origin().copyright())
                .add("licence", image.origin().licence())
                .add("attribution", image.origin().attribution())
                .add("image_type", image.imageType().code())
                .add("specimen_id", image.origin().specimenId())
                .add("gbif_id", image.origin().gbifId())
                .build();
    }

    static JsonObject of(ImageIdentification statement) {
        return JsonParts.object()
                .add("id", statement.id().toString())
                .add("image_key", statement.imageId().toString())
                .add("species_key", statement.taxonId().toString())
                .add("user_type", statement.identifierType().code())
                .add("date_added", statement.identifiedAt().toString())
                .add("added_by", textOrNull(statement.identifiedBy()))
                .build();
    }

    static JsonObject of(TrainingImages.Row row) {
        return JsonParts.object()
                .add("family_key", textOrNull(row.family()))
                .add("subfamily_key", textOrNull(row.subfamily()))
                .add("genus_key", textOrNull(row.genus()))
                .add("species_key", textOrNull(row.species()))
                .add("image_pk", row.image().toString())
                .add("image_path", MEDIA + row.sha256())
                .build();
    }

    private static JsonValue textOrNull(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JsonParts.text(value.toString());
    }
}

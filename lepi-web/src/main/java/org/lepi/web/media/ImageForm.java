package org.lepi.web.media;

import java.util.Optional;
import org.lepi.ejb.media.NewImage;
import org.lepi.model.media.ImageOrigin;
import org.lepi.model.media.ImageType;

/** Reads the fields that come with a reference image; every one but the file may be left out. */
final class ImageForm {
    private static final int LONGEST_FIELD = 200;

    private final Form form;

    ImageForm(Form form) {
        this.form = form;
    }

    /** The image as described; fails with INVALID_INPUT, naming every wrong field. */
    NewImage read(String fileField) {
        ImageOrigin origin = new ImageOrigin(
                        field("collection"), field("copyright"), field("licence"), field("attribution"))
                .withSpecimen(field("specimen_id"), field("gbif_id"));
        ImageType type = type();
        String taxon = form.text("taxon");
        form.check();
        return new NewImage(form.fileName(fileField), origin, type, taxon);
    }

    private String field(String name) {
        String text = Optional.ofNullable(form.text(name)).orElse("");
        if (text.length() > LONGEST_FIELD) {
            form.refuse(name, "must have at most " + LONGEST_FIELD + " characters");
        }
        return text;
    }

    private ImageType type() {
        String code = form.text("image_type");
        Optional<ImageType> type = code == null ? Optional.of(ImageType.MOBILE) : ImageType.ofCode(code);
        if (type.isEmpty()) {
            form.refuse("image_type", "must be m or d");
        }
        return type.orElse(ImageType.MOBILE);
    }
}

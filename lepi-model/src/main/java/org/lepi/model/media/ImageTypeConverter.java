package org.lepi.model.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an image type as its code. */
@Converter(autoApply = true)
public class ImageTypeConverter implements AttributeConverter<ImageType, String> {
    @Override
    public String convertToDatabaseColumn(ImageType type) {
        return type.code();
    }

    @Override
    public ImageType convertToEntityAttribute(String code) {
        return ImageType.ofCode(code).orElseThrow(() -> new IllegalStateException("Unknown image type " + code));
    }
}

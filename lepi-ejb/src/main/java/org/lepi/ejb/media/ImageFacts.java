package org.lepi.ejb.media;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lepi.model.media.CollectionImage;

/** A reference image as texts by field: what its form shows and the audit keeps. */
final class ImageFacts {
    static final String ENTITY = "images";

    private ImageFacts() {}

    static Map<String, String> of(CollectionImage image) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("fileName", image.fileName());
        facts.put("imageType", image.imageType().code());
        facts.put("collection", image.origin().collection());
        facts.put("specimenId", image.origin().specimenId());
        facts.put("gbifId", image.origin().gbifId());
        facts.put("copyright", image.origin().copyright());
        facts.put("licence", image.origin().licence());
        facts.put("attribution", image.origin().attribution());
        return facts;
    }
}

package org.lepi.ejb.media;

/**
 * A reference image that shows what a taxon looks like.
 *
 * @param sha256 of the stored object
 * @param licence under which it may be shown; empty where unknown
 * @param attribution to be shown with it; empty where unknown
 */
public record ExampleImage(String sha256, String licence, String attribution) {}

package org.lepi.demo.specimen;

import java.util.Locale;

/**
 * How a species looks from above with open wings.
 *
 * @param scientificName the binomial, as in the checklist
 * @param fore the right fore wing
 * @param hind the right hind wing
 * @param body the body
 */
public record Species(String scientificName, WingPattern fore, WingPattern hind, Body body) {
    /** The name as it is used in file names: lower case, a hyphen instead of the space. */
    public String slug() {
        return scientificName.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}

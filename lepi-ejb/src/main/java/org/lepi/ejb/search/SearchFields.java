package org.lepi.ejb.search;

import java.util.List;

/** What can be searched, and how the database is asked for it. */
public interface SearchFields {
    /** The fields that a search may name. */
    List<String> names();

    /** What has a word or phrase anywhere that is searched. */
    Condition word(String word);

    /**
     * What has a value in a field.
     *
     * @param name one of the names
     * @throws SearchRefused when the field cannot have the value
     */
    Condition field(String name, String value);
}

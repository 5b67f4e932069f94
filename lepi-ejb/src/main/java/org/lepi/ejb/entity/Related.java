package org.lepi.ejb.entity;

/**
 * Objects that belong to another one and are listed with it, each with the way to add one and to take one away. What
 * they are called is in the console's bundles under {@code related.kind.name}.
 *
 * @param name of the relation: {@code synonyms}
 * @param kind of the objects that belong
 * @param column of their list that holds the identifier of the object they belong to, and the field of their form
 */
public record Related(String name, String kind, String column) {}

package org.lepi.ejb.entity;

import java.util.function.Consumer;
import org.lepi.model.account.Permission;

/**
 * Something that may be done to many objects at once, to each in a transaction of its own.
 *
 * @param name its label and help are in the console's bundles under it
 * @param effect takes the object's identifier; fails with a LepiException where it cannot be done to this one
 */
public record BulkAction(String name, Permission permission, Consumer<String> effect) {}

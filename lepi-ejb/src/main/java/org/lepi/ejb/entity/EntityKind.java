package org.lepi.ejb.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lepi.model.account.Permission;

/**
 * Something that the console lists, and perhaps edits, deletes and acts on. A feature implements it as an application
 * scoped bean; the pages of all kinds are the same.
 */
public interface EntityKind {
    /** In the address of its pages and in the audit: {@code taxa}. */
    String name();

    /** The area of its permissions; that of its name unless it says otherwise. */
    default String area() {
        return name();
    }

    /** What is listed. */
    EntityTable table();

    /** How one is shown and edited; empty where it is only listed. */
    default Optional<EntityForm> form() {
        return Optional.empty();
    }

    /** What may be done to many at once, deletion aside. */
    default List<BulkAction> bulkActions() {
        return List.of();
    }

    /**
     * Whether an action makes sense for an object as its form shows it, so that only such are offered there. Where it does
     * not, the service refuses it all the same.
     */
    default boolean fits(BulkAction action, Map<String, String> values) {
        return true;
    }

    /** How they come in as rows of a file; empty where they do not. */
    default Optional<EntityImport> rowImport() {
        return Optional.empty();
    }

    /** How two of them become one; empty where they do not. */
    default Optional<EntityMerge> merging() {
        return Optional.empty();
    }

    /** What is listed with each of them. */
    default List<Related> related() {
        return List.of();
    }

    /** The permission of an action on it; empty where there is no such thing to permit. */
    default Optional<Permission> permission(String action) {
        return Permission.of(area() + ":" + action);
    }
}

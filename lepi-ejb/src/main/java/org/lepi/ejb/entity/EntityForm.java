package org.lepi.ejb.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.LepiException;

/**
 * How one object of an entity is read and changed, as texts by field. The implementation calls the feature's service,
 * which checks permissions and rules and writes the audit; the violations it throws name these fields.
 */
public interface EntityForm {
    /** The fields in the order of the form. */
    List<Field> fields();

    /** The texts of a new object before anything is filled in. */
    default Map<String, String> blank() {
        return Map.of();
    }

    /**
     * The object as it is now.
     *
     * @throws LepiException NOT_FOUND
     */
    Snapshot load(String id);

    /**
     * Makes an object.
     *
     * @return its identifier
     * @throws LepiException INVALID_INPUT with violations by field, NOT_PERMITTED
     */
    default String create(Map<String, String> values) {
        throw new UnsupportedOperationException("cannot be added");
    }

    /**
     * Changes an object.
     *
     * @param version that the values were made from
     * @throws LepiException INVALID_INPUT with violations by field; CONFLICT for another version; NOT_FOUND
     */
    default void change(String id, long version, Map<String, String> values) {
        throw new UnsupportedOperationException("cannot be changed");
    }

    /** What goes and what blocks when the object is deleted. */
    default Deletion deletion(String id) {
        return Deletion.NONE;
    }

    /**
     * Deletes an object.
     *
     * @param version null: whatever it is
     * @throws LepiException CONFLICT naming what blocks, or for another version; NOT_FOUND
     */
    default void delete(String id, @Nullable Long version) {
        throw new UnsupportedOperationException("cannot be deleted");
    }

    /** Which of add, change and delete there is at all. */
    default Set<String> possible() {
        return Set.of("add", "change", "delete");
    }

    /** The fields that can be changed in the list too, each shown by the column of the same name. */
    default Set<String> inline() {
        return Set.of();
    }

    /**
     * An object at a moment.
     *
     * @param label what people call it
     * @param version grows with every change
     * @param values text by field
     */
    record Snapshot(String id, String label, long version, Map<String, String> values) {
        public Snapshot {
            values = Map.copyOf(values);
        }
    }

    /**
     * What a deletion does.
     *
     * @param goes what is deleted with it: count by what it is
     * @param blocks what must go first; with one of them nothing is deleted
     */
    record Deletion(Map<String, Long> goes, Map<String, Long> blocks) {
        /** The object alone. */
        public static final Deletion NONE = new Deletion(Map.of(), Map.of());
    }
}

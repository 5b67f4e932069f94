package org.lepi.ejb.entity;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lepi.model.failure.LepiException;

/**
 * How two objects that turned out to be one become one, by the feature's service.
 *
 * @param holdings what would move from an object: how many, by what it is
 */
public record EntityMerge(Function<UUID, Map<String, Long>> holdings, Union union) {
    /** What makes them one. */
    @FunctionalInterface
    public interface Union {
        /**
         * Moves all to the object that is kept.
         *
         * @param version that the kept object was seen at
         * @throws LepiException NOT_FOUND, NOT_PERMITTED; INVALID_INPUT where they cannot be one; CONFLICT for another
         *     version
         */
        void merge(UUID kept, long version, UUID absorbed);
    }
}

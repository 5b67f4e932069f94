package org.lepi.ejb.taxonomy;

import java.io.Serializable;
import java.util.List;

/**
 * What a change of the tree does beyond what was asked for.
 *
 * @param taxa that come to stand elsewhere: those that are moved, and all below them
 * @param identifications of images with other taxa above them than before
 * @param renamed how many of the taxa get another name
 * @param renamings the first of those by name, {@value #SHOWN} at most
 */
public record TreeChange(long taxa, long identifications, long renamed, List<Renaming> renamings)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static final int SHOWN = 50;

    /** A scientific name before and after. */
    public record Renaming(String before, String after) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public TreeChange {
        renamings = List.copyOf(renamings);
    }
}

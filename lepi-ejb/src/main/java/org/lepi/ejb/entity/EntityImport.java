package org.lepi.ejb.entity;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.lepi.model.failure.LepiException;

/** How objects of an entity come in as rows of a file. */
public interface EntityImport {
    /** The fields that a column may hold. */
    List<String> fields();

    /**
     * The rows of an archive as a table that can be imported, the header first.
     *
     * @throws LepiException INVALID_INPUT where the archive holds other things
     */
    default List<List<String>> table(DarwinCoreArchive archive) {
        throw TableFile.refused("is a Darwin Core archive, and these are not imported from one");
    }

    /**
     * Reads the file, and keeps what it says unless it is a trial. All of it or nothing: with one error nothing is kept.
     *
     * @param rows UTF-8 text with a header line
     * @param columns header of the column by field
     * @param isTrial whether nothing is to be kept
     * @throws LepiException INVALID_INPUT where the file as a whole cannot be read
     */
    ImportOutcome run(InputStream rows, char delimiter, Map<String, String> columns, boolean isTrial);
}

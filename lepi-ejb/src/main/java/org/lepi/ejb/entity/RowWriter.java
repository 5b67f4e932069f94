package org.lepi.ejb.entity;

import java.io.Closeable;
import java.io.IOException;

/** Writes the rows of a list in one format; closing it ends the file and leaves the stream open. */
interface RowWriter extends Closeable {
    void write(Listing.Row row) throws IOException;
}

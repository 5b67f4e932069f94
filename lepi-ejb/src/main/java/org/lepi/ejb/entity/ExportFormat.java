package org.lepi.ejb.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format that rows are exported in. */
public enum ExportFormat {
    /** RFC 4180, UTF-8 with a byte order mark, for spreadsheets. */
    CSV("text/csv;charset=UTF-8"),
    /** Office Open XML; a sheet holds 1,048,575 rows, what is more goes on in the next. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One array of objects. */
    JSON("application/json");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    RowWriter writer(OutputStream out, List<Column> columns) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(out, columns);
            case XLSX -> new SpreadsheetRows(out, columns);
            case JSON -> new JsonRows(out, columns);
        };
    }
}

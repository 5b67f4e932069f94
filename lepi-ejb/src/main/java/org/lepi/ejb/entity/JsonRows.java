package org.lepi.ejb.entity;

import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lepi.model.identity.JsonParts;

/** Rows as one JSON array of objects, a row on each line. */
final class JsonRows implements RowWriter {
    private final BufferedWriter writer;
    private final List<Column> columns;
    private String separator = "[\n";

    JsonRows(OutputStream out, List<Column> columns) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.columns = columns;
    }

    @Override
    public void write(Listing.Row row) throws IOException {
        JsonObjectBuilder object = JsonParts.object().add("id", row.id());
        for (Column column : columns) {
            Object value = row.values().get(column.name());
            if (value instanceof Boolean flag) {
                object.add(column.name(), flag);
            } else if (value instanceof Number number) {
                object.add(column.name(), new BigDecimal(number.toString()));
            } else if (value != null) {
                object.add(column.name(), value.toString());
            }
        }
        writer.write(separator);
        writer.write(object.build().toString());
        separator = ",\n";
    }

    @Override
    public void close() throws IOException {
        writer.write(separator.startsWith("[") ? "[]\n" : "\n]\n");
        writer.flush();
    }
}

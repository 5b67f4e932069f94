package org.lepi.ejb.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as comma-separated values. No text begins a formula: a spreadsheet runs what begins with one of {@code =+-@}. */
final class CsvRows implements RowWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;
    private final List<Column> columns;

    CsvRows(OutputStream out, List<Column> columns) throws IOException {
        this.columns = columns;
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(Listing.Row row) throws IOException {
        List<Object> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = row.values().getOrDefault(column.name(), "");
            cells.add(value instanceof String text ? harmless(text) : value);
        }
        printer.printRecord(cells);
    }

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Lines of an import in columns of their own. */
    static void write(List<ImportOutcome.Line> lines, OutputStream out) throws IOException {
        var rows = new CsvRows(
                out,
                List.of(
                        Column.of("line", "", ColumnType.NUMBER),
                        Column.of("object", "", ColumnType.TEXT),
                        Column.of("reason", "", ColumnType.TEXT)));
        for (ImportOutcome.Line line : lines) {
            rows.write(
                    new Listing.Row("", Map.of("line", line.line(), "object", line.label(), "reason", line.words())));
        }
        rows.close();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}

package org.lepi.ejb.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The first sheet of a spreadsheet as comma-separated text. A formula counts as what was last computed from it, and is
 * never computed here.
 */
final class SpreadsheetText {
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_CHARACTERS = 128 * 1024 * 1024;

    private SpreadsheetText() {}

    static String of(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return text(workbook.getFirstSheet());
        }
    }

    private static String text(Sheet sheet) throws IOException {
        StringWriter text = new StringWriter();
        int columns = 0;
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
                Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw TableFile.refused("has more than " + MOST_COLUMNS + " columns");
                }
                columns = Math.max(columns, row.getCellCount());
                printer.printRecord(cells(row, columns));
                if (text.getBuffer().length() > MOST_CHARACTERS) {
                    throw TableFile.refused("has more than " + MOST_CHARACTERS / 1024 / 1024 + " million characters");
                }
            }
        }
        return text.toString();
    }

    private static List<String> cells(Row row, int columns) {
        List<String> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            cells.add(cell == null || cell.getText() == null ? "" : cell.getText());
        }
        return cells;
    }
}

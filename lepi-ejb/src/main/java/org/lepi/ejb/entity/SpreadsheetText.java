package org.lepi.ejb.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lepi.model.failure.LepiException;

/**
 * The first sheet of a spreadsheet as comma-separated text. A formula counts as what was last computed from it, and is
 * never computed here. A file that would inflate to more than {@value #MOST_INFLATED} bytes is refused before it is read.
 */
final class SpreadsheetText {
    private static final long MOST_INFLATED = 512L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2000;
    private static final int MOST_COLUMNS = 500;
    private static final int BUFFER = 64 * 1024;

    private SpreadsheetText() {}

    @SuppressWarnings("IllegalCatch") // a library that reads what strangers have written fails in many ways
    static String of(byte[] file) {
        try {
            weigh(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                return text(workbook.getFirstSheet());
            }
        } catch (LepiException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw TableFile.refused("is a damaged spreadsheet, or none");
        }
    }

    /** Inflates everything once without keeping it; by the archive's directory, as what reads it then does too. */
    private static void weigh(byte[] file) throws IOException {
        Path copy = Files.createTempFile("lepi-", ".xlsx");
        try {
            Files.write(copy, file);
            long inflated = 0;
            byte[] buffer = new byte[BUFFER];
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                if (zip.size() > MOST_ENTRIES) {
                    throw TableFile.refused("is an archive of too many parts");
                }
                for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        inflated += weigh(part, buffer, MOST_INFLATED - inflated);
                    }
                }
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static long weigh(InputStream part, byte[] buffer, long left) throws IOException {
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > left) {
                throw TableFile.refused("would inflate to more than " + MOST_INFLATED / 1024 / 1024 + " MB");
            }
        }
        return size;
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

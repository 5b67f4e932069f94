package org.lepi.ejb.entity;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as a spreadsheet. Texts are texts in it, never formulas; moments are in UTC. */
final class SpreadsheetRows implements RowWriter {
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int FLUSHED = 1000;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook workbook;
    private final List<Column> columns;
    private Worksheet sheet;
    private int sheets;
    private int line;

    SpreadsheetRows(OutputStream out, List<Column> columns) throws IOException {
        this.workbook = new Workbook(new Uncloseable(out), "lepi", "1.0");
        this.columns = columns;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet next = workbook.newWorksheet("lepi " + sheets);
        for (int i = 0; i < columns.size(); i++) {
            next.value(0, i, columns.get(i).name());
            next.style(0, i).bold().set();
        }
        next.freezePane(0, 1);
        line = 1;
        return next;
    }

    @Override
    public void write(Listing.Row row) throws IOException {
        if (line == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.values().get(columns.get(i).name());
            if (value instanceof Number number) {
                sheet.value(line, i, number);
            } else if (value instanceof Boolean flag) {
                sheet.value(line, i, flag);
            } else if (value instanceof Instant at) {
                sheet.value(line, i, at.atOffset(ZoneOffset.UTC).toLocalDateTime());
                sheet.style(line, i).format("yyyy-mm-dd hh:mm:ss").set();
            } else if (value != null) {
                String text = value.toString();
                sheet.value(line, i, text.substring(0, Math.min(LONGEST_CELL, text.length())));
            }
        }
        line++;
        if (line % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The file ends before the answer does. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

package org.lepi.ejb.entity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class RowWritersTest {
    private static final List<Column> COLUMNS = List.of(
            Column.of("name", "", ColumnType.TEXT),
            Column.of("count", "", ColumnType.NUMBER),
            Column.of("at", "", ColumnType.INSTANT),
            Column.of("enabled", "", ColumnType.FLAG));
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private static byte[] written(ExportFormat format, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = format.writer(out, COLUMNS)) {
            writer.write(new Listing.Row("1", Map.of("name", name, "count", -5L, "at", AT, "enabled", true)));
            writer.write(new Listing.Row("2", Map.of()));
        }
        return out.toByteArray();
    }

    @Test
    void noTextBeginsAFormulaInCommaSeparatedValues() throws IOException {
        for (String formula : List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            String csv = new String(written(ExportFormat.CSV, formula), UTF_8);
            assertTrue(csv.contains("'" + formula.substring(0, 2)), csv);
        }
        String csv = new String(written(ExportFormat.CSV, "Aglais, \"io\""), UTF_8);
        assertEquals(
                "\uFEFFname,count,at,enabled\r\n\"Aglais, \"\"io\"\"\",-5,2026-05-01T10:00:00Z,true\r\n\"\",,,\r\n",
                csv);
    }

    @Test
    void aSpreadsheetHasTextsNumbersAndMomentsAndNoFormulas() throws IOException {
        byte[] file = written(ExportFormat.XLSX, "=1+1");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals("name", rows.get(0).getCell(0).getText());
            assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
            assertEquals("=1+1", rows.get(1).getCell(0).getText());
            assertEquals(CellType.NUMBER, rows.get(1).getCell(1).getType());
            assertEquals("2026-05-01T10:00", rows.get(1).getCell(2).asDate().toString());
            assertEquals(true, rows.get(1).getCell(3).asBoolean());
        }
    }

    @Test
    void jsonIsOneArrayOfObjects() throws IOException {
        try (JsonReader reader =
                JsonProvider.provider().createReader(new ByteArrayInputStream(written(ExportFormat.JSON, "\"x\"")))) {
            JsonArray rows = reader.readArray();
            assertEquals("\"x\"", rows.getJsonObject(0).getString("name"));
            assertEquals(-5, rows.getJsonObject(0).getInt("count"));
            assertEquals("2", rows.getJsonObject(1).getString("id"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.JSON.writer(out, COLUMNS).close();
        assertEquals("[]\n", out.toString(UTF_8));
    }
}

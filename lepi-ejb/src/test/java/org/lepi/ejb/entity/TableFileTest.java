package org.lepi.ejb.entity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class TableFileTest {
    private static final String ROWS = "name;family\nAglais io;Nymphalidae\nÉrebia;\"a;b\"\n";
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void textIsReadHoweverItIsEncoded() {
        for (byte[] file : List.of(
                ROWS.getBytes(UTF_8),
                ("\uFEFF" + ROWS).getBytes(UTF_8),
                ("\uFEFF" + ROWS).getBytes(UTF_16LE),
                ("\uFEFF" + ROWS).getBytes(UTF_16BE))) {
            TableFile read = TableFile.read(file);
            assertEquals(ROWS, read.text());
            assertEquals(';', read.delimiter());
            assertEquals(List.of("name", "family"), read.header());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a\tb\n1\t2", "a|b\n1|2"})
    void theDelimiterIsWhatTheHeaderHas(String rows) {
        assertEquals(rows.charAt(1), TableFile.read(rows.getBytes(UTF_8)).delimiter());
    }

    @Test
    void theFirstSheetOfASpreadsheetIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("first");
        sheet.value(0, 0, "name");
        sheet.value(0, 1, "count");
        sheet.value(1, 0, "Aglais, \"io\"");
        sheet.value(1, 1, 7);
        workbook.newWorksheet("second").value(0, 0, "other");
        workbook.close();
        TableFile read = TableFile.read(out.toByteArray());
        assertEquals("name,count\r\n\"Aglais, \"\"io\"\"\",7\r\n", read.text());
    }

    @Test
    void whatInflatesWithoutEndIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 520; i++) {
                zip.write(zeros);
            }
        }
        assertTrue(out.size() < MEGABYTE, "a bomb is small");
        assertRefused("inflate", out.toByteArray());
    }

    @Test
    void whatIsNoTableIsRefusedInWords() {
        assertRefused("damaged spreadsheet", new byte[] {'P', 'K', 3, 4, 5, 6, 7});
        assertRefused("neither a spreadsheet", "name\nÉrebia\n".getBytes(ISO_8859_1));
        assertRefused("null characters", "a,b\n\0,1".getBytes(UTF_8));
        assertRefused("empty", new byte[0]);
        assertRefused("columns", ("a,".repeat(501) + "b\n").getBytes(UTF_8));
    }

    private static void assertRefused(String words, byte[] file) {
        LepiException refused = assertThrows(LepiException.class, () -> TableFile.read(file));
        assertEquals(FailureKind.INVALID_INPUT, refused.kind());
        assertEquals("file", refused.violations().get(0).field());
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
    }
}

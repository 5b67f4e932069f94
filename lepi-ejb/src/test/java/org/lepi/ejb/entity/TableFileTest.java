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
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final String META = """
            <archive xmlns="http://rs.tdwg.org/dwc/text/">
              <core encoding="UTF-8" fieldsTerminatedBy="\\t" fieldsEnclosedBy="" ignoreHeaderLines="1" rowType="http://rs.tdwg.org/dwc/terms/Taxon">
                <files><location>taxa.txt</location></files><id index="0"/>
                <field index="1" term="http://rs.tdwg.org/dwc/terms/scientificName"/>
                <field term="http://rs.tdwg.org/dwc/terms/order" default="Lepidoptera"/>
              </core>
              <extension rowType="http://rs.gbif.org/terms/1.0/VernacularName"><files><location>names.txt</location></files></extension>
            </archive>""";

    /** Takes archives as they are. */
    private static final EntityImport TARGET = new EntityImport() {
        @Override
        public List<String> fields() {
            return List.of();
        }

        @Override
        public ImportOutcome run(InputStream rows, char delimiter, Map<String, String> columns, boolean isTrial) {
            throw new AssertionError("nothing is imported here");
        }

        @Override
        public List<List<String>> table(DarwinCoreArchive archive) {
            List<List<String>> table = new ArrayList<>(List.of(List.of("row", archive.rowType())));
            archive.rows().forEach(row -> table.add(List.of(row.toString(), "")));
            return table;
        }
    };

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void textIsReadHoweverItIsEncoded() {
        for (byte[] file : List.of(
                ROWS.getBytes(UTF_8),
                ("\uFEFF" + ROWS).getBytes(UTF_8),
                ("\uFEFF" + ROWS).getBytes(UTF_16LE),
                ("\uFEFF" + ROWS).getBytes(UTF_16BE))) {
            TableFile read = TableFile.read(file, TARGET);
            assertEquals(ROWS, read.text());
            assertEquals(';', read.delimiter());
            assertEquals(List.of("name", "family"), read.header());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a\tb\n1\t2", "a|b\n1|2"})
    void theDelimiterIsWhatTheHeaderHas(String rows) {
        assertEquals(
                rows.charAt(1), TableFile.read(rows.getBytes(UTF_8), TARGET).delimiter());
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
        TableFile read = TableFile.read(out.toByteArray(), TARGET);
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
        LepiException refused = assertThrows(LepiException.class, () -> TableFile.read(file, TARGET));
        assertEquals(FailureKind.INVALID_INPUT, refused.kind());
        assertEquals("file", refused.violations().get(0).field());
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
    }

    private static byte[] archive(String meta) throws IOException {
        return archive(meta, "id\tname\n7\tAglais io\n8\t\n".getBytes(UTF_8));
    }

    private static byte[] archive(String meta, byte[] taxa) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("some/meta.xml"));
            zip.write(meta.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("some/taxa.txt"));
            zip.write(taxa);
        }
        return out.toByteArray();
    }

    @Test
    void theCoreOfADarwinCoreArchiveIsRead() throws IOException {
        assertEquals(
                List.of(
                        "row,Taxon",
                        "\"{order=Lepidoptera, id=7, scientificName=Aglais io}\",",
                        "\"{order=Lepidoptera, id=8}\","),
                TableFile.read(archive(META), TARGET).text().lines().toList());
    }

    @Test
    void anArchiveThatIsTooLargeOrInAnotherEncodingIsRefusedInWords() throws IOException {
        byte[] many = ("id\tname\n" + "7\tAglais io\n".repeat(1_000_000)).getBytes(UTF_8);
        assertRefused("send it in parts", archive(META, many));
        assertRefused("damaged", archive(META, "id\tname\n7\tÉrebia\n".getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<archive><core",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><archive><core rowType='&b;'><files><location>taxa.txt</location></files></core></archive>",
                "<archive><core><files><location>../other.txt</location></files></core></archive>",
                "<archive><core fieldsTerminatedBy='::'><files><location>taxa.txt</location></files></core></archive>",
                "<archive><core encoding='none'><files><location>taxa.txt</location></files></core></archive>"
            })
    void aDamagedArchiveIsRefused(String meta) throws IOException {
        byte[] file = archive(meta);
        LepiException refused = assertThrows(LepiException.class, () -> TableFile.read(file, TARGET));
        assertEquals(FailureKind.INVALID_INPUT, refused.kind());
    }
}

package org.lepi.ejb.entity;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

/**
 * A file of rows that somebody sent, whatever program has written it: text in UTF-8 or UTF-16 with one of the usual
 * delimiters, a spreadsheet, whose first sheet counts, or a Darwin Core archive.
 *
 * @param text its rows with a header line
 * @param header names of the columns
 */
record TableFile(String text, char delimiter, List<String> header) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int MOST_COLUMNS = 500;

    /**
     * Reads a file.
     *
     * @param target says what the rows of an archive are as a table
     * @throws LepiException INVALID_INPUT for one that is neither, or has no header
     */
    static TableFile read(byte[] file, EntityImport target) {
        boolean isZip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        String text = isZip ? ZippedFile.read(file, zip -> unzipped(zip, file, target)) : decoded(file);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        String firstLine = text.lines().findFirst().orElse("");
        char delimiter = isZip ? ',' : delimiter(firstLine);
        return new TableFile(text, delimiter, header(text, delimiter));
    }

    private static String unzipped(ZipFile zip, byte[] file, EntityImport target) throws IOException {
        Optional<DarwinCoreArchive> archive = DarwinCoreArchive.of(zip);
        return archive.isPresent() ? csv(target.table(archive.get())) : SpreadsheetText.of(file);
    }

    private static String csv(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        }
        return text.toString();
    }

    private static String decoded(byte[] file) {
        Charset charset = UTF_8;
        if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            charset = UTF_16LE;
        } else if (file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
            charset = UTF_16BE;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw refused("is no text: it has null characters");
            }
            return text;
        } catch (CharacterCodingException notText) {
            throw refused(
                    "is neither a spreadsheet (XLSX), a Darwin Core archive, nor text in UTF-8 or UTF-16 with a byte order mark");
        }
    }

    /** The one that the header has most of. */
    private static char delimiter(String line) {
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> header(String rows, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = format.parse(new StringReader(rows))) {
            CSVRecord first = parser.stream().findFirst().orElseThrow(() -> refused("is empty"));
            List<String> names = first.stream().map(String::strip).toList();
            if (names.size() > MOST_COLUMNS || names.stream().allMatch(String::isEmpty)) {
                throw refused("has no header line, or one of more than " + MOST_COLUMNS + " columns");
            }
            return names;
        } catch (IOException | IllegalArgumentException | UncheckedIOException damaged) {
            throw refused("has a damaged header line");
        }
    }

    static LepiException refused(String message) {
        return new LepiException(
                FailureKind.INVALID_INPUT, "The file " + message + ".", List.of(new Violation("file", message)));
    }
}

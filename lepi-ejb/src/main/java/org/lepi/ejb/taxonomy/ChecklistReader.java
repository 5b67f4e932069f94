package org.lepi.ejb.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lepi.ejb.taxonomy.ChecklistFormat.IDENTIFIER;
import static org.lepi.ejb.taxonomy.ChecklistFormat.VERNACULAR;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lepi.model.failure.CappedInput;
import org.lepi.model.failure.LepiException;
import org.lepi.model.taxonomy.TaxonStatus;
import org.lepi.model.taxonomy.VernacularName;

/** Reads a checklist in CSV (RFC 4180, UTF-8, a header line), and goes on after a bad line to find the next one. */
final class ChecklistReader {
    /** 150,000 taxa take about 15 MB. */
    private static final long MOST_BYTES = 200_000_000;

    private static final String SEVERAL = "\\|";

    private final ChecklistFormat format;
    private final StagedFile file = new StagedFile();
    private final ChecklistTree tree = new ChecklistTree();
    private Map<String, Integer> positions = Map.of();

    ChecklistReader(ChecklistFormat format) {
        this.format = format;
    }

    /**
     * Reads all lines.
     *
     * @throws LepiException INVALID_INPUT where the header does not fit the format; UPLOAD_TOO_LARGE over 200 MB
     */
    StagedFile read(InputStream csv) {
        var utf8 = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var syntax = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format.delimiter())
                .setIgnoreEmptyLines(true)
                .get();
        long line = 1;
        try (var parser = CSVParser.builder()
                .setReader(new InputStreamReader(new CappedInput(csv, MOST_BYTES, "checklist"), utf8))
                .setFormat(syntax)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                line = parser.getCurrentLineNumber();
                read(record, line - extraLines(record));
            }
            if (positions.isEmpty()) {
                error(1, "has no header");
            }
        } catch (UncheckedIOException e) {
            error(line, unreadable(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            error(line, unreadable(e));
        }
        tree.taxa().forEach(file.taxa()::add);
        return file;
    }

    private String unreadable(IOException reason) {
        return "cannot be read as CSV in UTF-8 with ‘" + format.delimiter() + "’ between columns: "
                + reason.getMessage();
    }

    private static long extraLines(CSVRecord record) {
        return record.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }

    private void read(CSVRecord record, long line) {
        if (positions.isEmpty()) {
            positions = format.positions(record.stream()
                    .map(header -> header.replace("\uFEFF", "").strip())
                    .toList());
            return;
        }
        try {
            var row = new ChecklistRow(cells(record));
            row.notes().forEach(note -> skipped(line, note));
            String authorship = row.cell(ChecklistFormat.AUTHORSHIP);
            describe(tree.add(row, line, authorship), row, authorship);
        } catch (ChecklistRow.Refused e) {
            if (e.isHarmless()) {
                skipped(line, e.reason());
            } else {
                error(line, e.reason());
            }
        } catch (LepiException e) {
            error(line, String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> cells(CSVRecord record) throws ChecklistRow.Refused {
        var cells = new HashMap<String, String>();
        for (Map.Entry<String, Integer> position : positions.entrySet()) {
            if (position.getValue() >= record.size()) {
                throw new ChecklistRow.Refused("has only " + record.size() + " columns", false);
            }
            String text = record.get(position.getValue()).strip();
            if (!text.isEmpty()) {
                cells.put(position.getKey(), text);
            }
        }
        return cells;
    }

    private void describe(StagedTaxon taxon, ChecklistRow row, String authorship) throws ChecklistRow.Refused {
        taxon.authorship = same(taxon, ChecklistFormat.AUTHORSHIP, taxon.authorship, authorship);
        taxon.accepted = same(taxon, ChecklistFormat.ACCEPTED, taxon.accepted, row.cell(ChecklistFormat.ACCEPTED));
        if ((taxon.status == TaxonStatus.SYNONYM) == taxon.accepted.isEmpty()) {
            throw new ChecklistRow.Refused("a synonym, and nothing else, must have an accepted name", false);
        }
        for (String field : positions.keySet()) {
            if (field.startsWith(VERNACULAR)) {
                Arrays.stream(row.cell(field).split(SEVERAL, -1))
                        .filter(name -> !name.isBlank())
                        .map(name -> new VernacularName(field.substring(VERNACULAR.length()), name))
                        .forEach(taxon.vernacularNames::add);
            } else if (field.startsWith(IDENTIFIER) && !row.cell(field).isEmpty()) {
                taxon.identifiers.put(field.substring(IDENTIFIER.length()), row.cell(field));
            }
        }
        taxon.describe(row.cell(ChecklistFormat.LINK), row.cell(ChecklistFormat.DESCRIPTION));
    }

    private static String same(StagedTaxon taxon, String field, String known, String given)
            throws ChecklistRow.Refused {
        if (!known.isEmpty() && !given.isEmpty() && !known.equals(given)) {
            throw new ChecklistRow.Refused(
                    "%s has %s ‘%s’ here and ‘%s’ on line %d".formatted(taxon, field, given, known, taxon.line), false);
        }
        return given.isEmpty() ? known : given;
    }

    private void skipped(long line, String message) {
        file.skipped().add(new ImportIssue("", line, message));
    }

    private void error(long line, String message) {
        file.errors().add(new ImportIssue("", line, message));
    }
}

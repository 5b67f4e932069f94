package org.lepi.ejb.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lepi.ejb.entity.EntityImport;
import org.lepi.ejb.entity.ImportOutcome;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** Files of people as the console imports them. */
final class PersonRows implements EntityImport {
    private static final int MOST = 100_000;

    private final PeopleImport people;

    PersonRows(PeopleImport people) {
        this.people = people;
    }

    @Override
    public List<String> fields() {
        return PersonRow.FIELDS;
    }

    @Override
    public ImportOutcome run(InputStream rows, char delimiter, Map<String, String> columns, boolean isTrial) {
        if (!columns.containsKey(PersonRow.EMAIL)) {
            throw new LepiException(FailureKind.INVALID_INPUT, "No column holds the e-mail address.");
        }
        return people.run(read(rows, delimiter, columns), isTrial);
    }

    private static List<PersonRow> read(InputStream rows, char delimiter, Map<String, String> columns) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        List<PersonRow> read = new ArrayList<>();
        try (CSVParser parser = format.parse(new InputStreamReader(rows, UTF_8))) {
            for (CSVRecord row : parser) {
                if (read.size() == MOST) {
                    throw new LepiException(
                            FailureKind.INVALID_INPUT, "The file has more than " + MOST + " lines. Send it in parts.");
                }
                read.add(new PersonRow(row.getRecordNumber() + 1, values(row, columns)));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            throw new LepiException(
                    FailureKind.INVALID_INPUT, "The file cannot be read: " + damaged.getMessage() + ".", damaged);
        }
        return read;
    }

    private static Map<String, String> values(CSVRecord row, Map<String, String> columns) {
        Map<String, String> values = new HashMap<>();
        columns.forEach((field, column) -> {
            if (row.isSet(column)) {
                values.put(field, row.get(column));
            }
        });
        return values;
    }
}

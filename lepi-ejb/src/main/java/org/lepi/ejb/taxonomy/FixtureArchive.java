package org.lepi.ejb.taxonomy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** A zip of Django fixtures ({@code dumpdata} in JSON) as the records in it, whatever the order of its files. */
final class FixtureArchive {
    /** All files unpacked, in bytes: a hundred times the fixtures of the 15,000 species that BioDex had. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final int MOST_FILES = 100;

    private final List<FixtureRecord> records = new ArrayList<>();
    private final List<ImportIssue> errors;

    /**
     * Reads the archive.
     *
     * @param errors where a file that is no fixture is told
     * @throws LepiException INVALID_INPUT where it is no zip with JSON files; UPLOAD_TOO_LARGE where it unpacks to
     *     more than 256 MiB or 100 files
     */
    FixtureArchive(InputStream zip, List<ImportIssue> errors) {
        this.errors = errors;
        int files = 0;
        int bytes = 0;
        try (var entries = new ZipInputStream(zip)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.endsWith(".json")) {
                    byte[] content = entries.readNBytes(MOST_BYTES - bytes + 1);
                    bytes += content.length;
                    refuseTooMuch(++files, bytes);
                    read(name, content);
                }
            }
        } catch (IOException e) {
            throw new LepiException(FailureKind.INVALID_INPUT, "The archive cannot be read: " + e.getMessage(), e);
        }
        if (files == 0) {
            throw new LepiException(FailureKind.INVALID_INPUT, "This is no zip archive with JSON files");
        }
    }

    private static void refuseTooMuch(int files, int bytes) {
        if (files > MOST_FILES || bytes > MOST_BYTES) {
            throw new LepiException(FailureKind.UPLOAD_TOO_LARGE, "The archive unpacks to too much");
        }
    }

    private void read(String file, byte[] content) {
        long line = 1;
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(content))) {
            if (parser.next() != JsonParser.Event.START_ARRAY) {
                throw new JsonException("a fixture is a list of objects");
            }
            while (parser.hasNext() && parser.next() == JsonParser.Event.START_OBJECT) {
                line = parser.getLocation().getLineNumber();
                JsonObject json = parser.getObject();
                records.add(new FixtureRecord(file, line, json));
            }
        } catch (JsonParsingException e) {
            errors.add(new ImportIssue(file, e.getLocation().getLineNumber(), "is no JSON: " + e.getMessage()));
        } catch (JsonException | IllegalStateException e) {
            errors.add(new ImportIssue(file, line, String.valueOf(e.getMessage())));
        }
    }

    List<FixtureRecord> records() {
        return records;
    }
}

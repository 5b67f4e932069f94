package org.lepi.ejb.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The core of a Darwin Core archive (TDWG text guidelines): what its {@code meta.xml} says the rows of one file are. Its
 * extensions are not read.
 *
 * @param rowType the last word of what a row is: {@code Taxon}
 * @param rows text by the last word of the term: {@code scientificName}; {@code id} is the row's own identifier. Empty
 *     texts are absent.
 */
public record DarwinCoreArchive(String rowType, List<Map<String, String>> rows) {
    private static final String META = "meta.xml";
    private static final String ID = "id";
    private static final int MOST_COLUMNS = 500;

    /** Texts of all rows together; they are held in memory, for a parent may stand anywhere. */
    private static final int MOST_TEXTS = 2_000_000;

    public DarwinCoreArchive {
        rows = List.copyOf(rows);
    }

    /** The archive that a ZIP file is; empty where it is none. */
    static Optional<DarwinCoreArchive> of(ZipFile zip) throws IOException {
        Optional<? extends ZipEntry> meta = zip.stream()
                .filter(entry -> !entry.getName().startsWith("__MACOSX"))
                .filter(entry -> entry.getName().equals(META) || entry.getName().endsWith("/" + META))
                .findFirst();
        if (meta.isEmpty()) {
            return Optional.empty();
        }
        String path = meta.get().getName();
        try (InputStream xml = zip.getInputStream(meta.get())) {
            Core core = Core.read(xml);
            ZipEntry file = zip.getEntry(path.substring(0, path.length() - META.length()) + core.location);
            if (file == null) {
                throw TableFile.refused("is an archive without its file " + core.location);
            }
            try (InputStream text = zip.getInputStream(file)) {
                return Optional.of(new DarwinCoreArchive(lastWord(core.rowType), core.rows(text)));
            }
        } catch (XMLStreamException damaged) {
            throw TableFile.refused("is an archive whose meta.xml is damaged");
        }
    }

    private static String lastWord(String term) {
        return term.substring(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')) + 1);
    }

    /** What meta.xml says about the core. */
    private static final class Core {
        private String rowType = "";
        private String location = "";
        private String encoding = "";
        private String fieldsTerminatedBy = "";
        private String fieldsEnclosedBy = "";
        private int headerLines;
        private int texts;
        private final Map<String, String> distinct = new HashMap<>();
        private final Map<Integer, String> terms = new TreeMap<>();
        private final Map<String, String> constants = new LinkedHashMap<>();

        /** Without document types, so that nothing outside is read and nothing expands. */
        static Core read(InputStream xml) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            Core core = new Core();
            boolean isWithin = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.END_ELEMENT && "core".equals(reader.getLocalName())) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    isWithin |= "core".equals(reader.getLocalName());
                    if (isWithin) {
                        core.take(reader);
                    }
                }
            }
            return core;
        }

        private void take(XMLStreamReader reader) throws XMLStreamException {
            switch (reader.getLocalName()) {
                case "core" -> {
                    rowType = attribute(reader, "rowType", "");
                    encoding = attribute(reader, "encoding", UTF_8.name());
                    fieldsTerminatedBy =
                            attribute(reader, "fieldsTerminatedBy", ",").replace("\\t", "\t");
                    fieldsEnclosedBy = attribute(reader, "fieldsEnclosedBy", "\"");
                    headerLines = Integer.parseInt(attribute(reader, "ignoreHeaderLines", "0"));
                }
                case "location" -> location = reader.getElementText().strip();
                case ID -> terms.putIfAbsent(Integer.parseInt(attribute(reader, "index", "0")), ID);
                case "field" -> takeField(reader);
                default -> {}
            }
        }

        private void takeField(XMLStreamReader reader) {
            String term = lastWord(attribute(reader, "term", ""));
            String index = attribute(reader, "index", "");
            if (index.isEmpty()) {
                constants.put(term, attribute(reader, "default", ""));
            } else {
                // the field of the row's identifier has a term of its own too
                terms.merge(Integer.parseInt(index), term, (id, named) -> id.equals(ID) ? id + " " + named : named);
            }
        }

        private static String attribute(XMLStreamReader reader, String name, String usual) {
            String value = reader.getAttributeValue(null, name);
            return value == null ? usual : value;
        }

        List<Map<String, String>> rows(InputStream text) throws IOException {
            if (fieldsTerminatedBy.length() != 1 || terms.size() > MOST_COLUMNS) {
                throw TableFile.refused("is an archive whose columns cannot be told apart");
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(fieldsTerminatedBy)
                    .setQuote(fieldsEnclosedBy.isEmpty() ? null : fieldsEnclosedBy.charAt(0))
                    .setIgnoreEmptyLines(true)
                    .get();
            List<Map<String, String>> rows = new ArrayList<>();
            try (CSVParser parser = format.parse(new InputStreamReader(text, decoder()))) {
                for (CSVRecord record : parser) {
                    if (record.getRecordNumber() > headerLines) {
                        rows.add(row(record));
                    }
                }
            }
            return rows;
        }

        /** Fails on what is not of the encoding, instead of guessing. */
        private CharsetDecoder decoder() {
            return Charset.forName(encoding)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        private Map<String, String> row(CSVRecord record) {
            Map<String, String> row = new LinkedHashMap<>(constants);
            terms.forEach((index, names) -> {
                String value = index < record.size() ? record.get(index).strip() : "";
                if (!value.isEmpty()) {
                    String shared = distinct.computeIfAbsent(value, same -> same);
                    for (String name : names.split(" ", -1)) {
                        row.put(name, shared);
                    }
                }
            });
            texts += row.size();
            if (texts > MOST_TEXTS) {
                throw TableFile.refused("is an archive of more than " + MOST_TEXTS + " texts; send it in parts");
            }
            return row;
        }
    }
}

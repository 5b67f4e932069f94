package org.lepi.admin.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever lets a service refuse in new words is reminded of the console's three other languages. */
class SentencesOfTheCodeTest {
    private static final Pattern REFUSAL = Pattern.compile("(?:new (?:\\w+\\.)?"
            + "(?:LepiException|Violation|TooManyRequests|Refused|JobError)|\\b(?:refused|wrong))\\(");
    private static final Pattern WORDS = Pattern.compile("\\p{L} .*\\p{L}");
    private static final String CHANGING = "X";

    /** Classes by the beginning of their path, and why nobody meets their sentences in the console. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("ejb/inference/", "models are vetted where they come in, by the API"),
            Map.entry("ejb/registry/ArtefactStore", "as above"),
            Map.entry("ejb/registry/ModelArchive", "as above"),
            Map.entry("ejb/registry/ModelImport", "as above"),
            Map.entry("ejb/registry/ModelPackage", "as above"),
            Map.entry("ejb/registry/ModelVetting", "as above"),
            Map.entry("model/registry/", "as above"),
            Map.entry("ejb/media/BmpHeader", "images are decoded where they are named, by the API"),
            Map.entry("ejb/media/DecodingMemory", "as above"),
            Map.entry("ejb/media/ArgbRows", "as above"),
            Map.entry("ejb/media/ImageDecoder", "as above"),
            Map.entry("ejb/media/ImageFileReader", "as above"),
            Map.entry("ejb/media/ImageHeader", "as above"),
            Map.entry("ejb/prediction/Class", "the pipeline's, of the API"),
            Map.entry("ejb/prediction/Species", "as above"),
            Map.entry("ejb/prediction/Predictions", "confirmed by the API"),
            Map.entry("model/prediction/", "as above"),
            Map.entry("ejb/account/AccessTokens", "tokens are of the API"),
            Map.entry("ejb/account/Tokens", "as above"),
            Map.entry("ejb/mail/ContactForm", "the website's"),
            Map.entry("ejb/taxonomy/Fixture", "the API's"));

    private static final Set<String> NOT_SHOWN = Set.of(
            "must be a pbkdf2_sha256 hash of Django", // of an import by the API
            "The client id or the client secret is wrong."); // to a program

    @Test
    void whatServicesRefuseWithIsKnown() throws IOException {
        Set<String> unknown = new TreeSet<>();
        int known = 0;
        for (Path root : List.of(Path.of("../lepi-ejb/src/main/java"), Path.of("../lepi-model/src/main/java"))) {
            for (Path file : sources(root)) {
                String name = root.resolve("org/lepi").relativize(file).toString();
                for (String sentence : sentences(Files.readString(file))) {
                    if (Sentences.KNOWN
                            .in("de", sentence, word -> Optional.empty())
                            .isPresent()) {
                        known++;
                    } else if (!NOT_SHOWN.contains(sentence)) {
                        unknown.add(name + ": " + sentence);
                    }
                }
            }
        }
        assertTrue(known > 150, "the reader finds sentences: " + known);
        assertEquals("", String.join("\n", unknown), "not in sentences.txt");
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ELSEWHERE.keySet().stream()
                            .noneMatch(root.resolve("org/lepi").relativize(file).toString()::startsWith))
                    .toList();
        }
    }

    /** The arguments of refusals that are sentences; what is no literal in them stands as one letter. */
    private static List<String> sentences(String source) {
        List<String> found = new ArrayList<>();
        Matcher call = REFUSAL.matcher(source);
        while (call.find()) {
            Arguments arguments = new Arguments(source, call.end());
            arguments.read().stream()
                    .filter(argument ->
                            WORDS.matcher(argument.replace(CHANGING, "")).find())
                    .forEach(found::add);
        }
        return found;
    }

    /** Reads the arguments of a call, one character after the other. */
    private static final class Arguments {
        private static final String FORMATTED = ".formatted(";

        private final String source;
        private final List<String> all = new ArrayList<>();
        private final StringBuilder one = new StringBuilder();
        private int at;
        private int depth;
        private boolean isFormatted;

        Arguments(String source, int at) {
            this.source = source;
            this.at = at;
        }

        List<String> read() {
            while (depth >= 0) {
                char next = source.charAt(at);
                if (next == '"') {
                    literal();
                } else if (depth == 0 && source.startsWith(FORMATTED, at)) {
                    isFormatted = true;
                    depth++;
                    at += FORMATTED.length();
                } else {
                    code(next);
                    at++;
                }
            }
            return all;
        }

        private void literal() {
            var text = new StringBuilder();
            for (at++; source.charAt(at) != '"'; at++) {
                at += source.charAt(at) == '\\' ? 1 : 0;
                text.append(source.charAt(at));
            }
            at++;
            if (depth == 0) {
                one.append(text);
            }
        }

        private void code(char next) {
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (depth < 0 || (depth == 0 && next == ',')) {
                String text = one.toString();
                all.add(isFormatted ? text.replaceAll("%[sd]", CHANGING) : text);
                one.setLength(0);
                isFormatted = false;
            } else if (depth == 0
                    && Character.isJavaIdentifierPart(next)
                    && !one.toString().endsWith(CHANGING)) {
                one.append(CHANGING);
            }
        }
    }
}

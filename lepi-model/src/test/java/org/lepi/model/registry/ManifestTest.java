package org.lepi.model.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lepi.model.failure.LepiException;
import org.lepi.model.failure.LepiException.Violation;

class ManifestTest {
    private static final String COMPLETE = """
            {"name":"lepi-demo","version":"1","title":"Demo","licence":"CC0-1.0","artefact":"lepi-demo.pb",
             "input":{"name":"image","width":96,"height":64,"channels":"BGR",
                      "mean":[127.5,127.5,127.5],"standardDeviation":[1,2,3]},
             "output":{"name":"scores","kind":"logits"},
             "calibration":{"temperature":0.7},"labels":["Aglais io","Vanessa atalanta"],"metrics":{"top1":0.97}}""";

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static List<String> violations(String text) {
        return new ManifestCheck(json(text))
                .violations().stream().map(Violation::field).toList();
    }

    @Test
    void aCompleteManifestIsReadAsItStands() {
        Manifest manifest = Manifest.of(json(COMPLETE));
        assertEquals("lepi-demo", manifest.name());
        assertEquals(64, manifest.input().height());
        assertEquals(ChannelOrder.BGR, manifest.input().channels());
        assertArrayEquals(new float[] {1, 2, 3}, manifest.input().standardDeviation());
        assertEquals(OutputContract.Kind.LOGITS, manifest.output().kind());
        assertEquals(0.7, manifest.temperature());
        assertEquals(List.of("Aglais io", "Vanessa atalanta"), manifest.labels());
        assertEquals(json(COMPLETE), manifest.json());
    }

    @Test
    void withoutCalibrationTheTemperatureIsOne() {
        assertEquals(
                1,
                Manifest.of(json(COMPLETE.replace("\"calibration\":{\"temperature\":0.7},", "")))
                        .temperature());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | \"lepi-demo\" | \"../etc\"",
                "version | \"version\":\"1\" | \"version\":\"a b\"",
                "licence | \"CC0-1.0\" | \" \"",
                "input.width | 96 | 0",
                "input.height | 64 | 5000",
                "input.channels | \"BGR\" | \"CMY\"",
                "input.mean | [127.5,127.5,127.5] | [1,2]",
                "input.standardDeviation | [1,2,3] | [1,0,3]",
                "input.standardDeviation | [1,2,3] | [1,1e999,3]",
                "output.kind | \"logits\" | \"scores\"",
                "calibration.temperature | 0.7 | 0",
                "labels | [\"Aglais io\",\"Vanessa atalanta\"] | [\"Aglais io\",3]",
                "labels | [\"Aglais io\",\"Vanessa atalanta\"] | []",
                "metrics | {\"top1\":0.97} | 3"
            })
    void eachWrongFieldIsNamed(String field, String right, String wrong) {
        assertEquals(List.of(field), violations(COMPLETE.replace(right, wrong)));
    }

    @Test
    void everythingThatIsMissingIsListedAtOnce() {
        assertEquals(List.of("name", "version", "licence", "input", "output", "labels"), violations("{}"));
        LepiException refusal = assertThrows(LepiException.class, () -> Manifest.of(json("{}")));
        assertEquals(6, refusal.violations().size());
    }

    @Test
    void whatTheGraphCanTellMayBeLeftOutOfADraft() {
        var draft = new ManifestCheck(json("""
                {"name":"m","licence":"CC0-1.0","labels":["a"],
                 "input":{"mean":[0,0,0],"standardDeviation":[1,1,1]}}"""));
        assertTrue(draft.beyondDerivation().isEmpty());
        assertEquals(5, draft.violations().size());
        var odd = new ManifestCheck(json(COMPLETE.replace("{\"name\":\"scores\",\"kind\":\"logits\"}", "3")));
        assertEquals(List.of(new Violation("output", "must be an object")), odd.beyondDerivation());
    }
}

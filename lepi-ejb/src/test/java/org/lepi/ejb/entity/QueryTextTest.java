package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTextTest {
    @Test
    void whatWasWrittenIsReadAgain() {
        Map<String, List<String>> parameters = Map.of("f.rank", List.of("GENUS", "a b&c=%"));
        assertEquals(parameters, QueryText.parameters(QueryText.of(parameters)));
    }

    @Test
    void whatCannotBeDecodedIsPassedOver() {
        assertEquals(Map.of("q", List.of("a")), QueryText.parameters("%zz=1&q=a&sort=%4&&none"));
    }
}

package org.lepi.ejb.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportOutcomeTest {
    @Test
    void allThatIsWrongIsCountedThoughNotAllOfItIsKept() {
        List<ImportOutcome.Line> errors = LongStream.rangeClosed(1, 1001)
                .mapToObj(line -> new ImportOutcome.Line(line, "", "is wrong"))
                .toList();
        ImportOutcome kept = ImportOutcome.of(new ImportOutcome(1, 2, 3, List.of(), List.of(), errors).json());
        assertEquals(1000, kept.errors().size());
        assertEquals(1001, kept.wrong());
    }
}

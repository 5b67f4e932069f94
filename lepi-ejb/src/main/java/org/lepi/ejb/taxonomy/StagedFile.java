package org.lepi.ejb.taxonomy;

import java.util.ArrayList;
import java.util.List;

/** All that was read from an import: its taxa, parents before children, and what is to be told about its lines. */
record StagedFile(List<StagedTaxon> taxa, List<ImportIssue> skipped, List<ImportIssue> errors) {
    StagedFile() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}

package org.lepi.web.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lepi.ejb.taxonomy.ChecklistFormat;
import org.lepi.model.failure.LepiException;

/** The format of a checklist as the parameters of its upload tell it: {@code delimiter}, and a column per field. */
final class ChecklistParameters {
    private ChecklistParameters() {}

    /** A parameter that is no field is refused: a mistyped one would silently leave a column out. */
    static ChecklistFormat format(Map<String, List<String>> query) {
        var columns = new LinkedHashMap<String, String>();
        char delimiter = ',';
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String value = parameter.getValue().get(0);
            switch (parameter.getKey()) {
                case "dryRun" -> {}
                case "delimiter" -> delimiter = delimiter(value);
                default -> columns.put(parameter.getKey(), value);
            }
        }
        return new ChecklistFormat(delimiter, columns);
    }

    private static char delimiter(String text) {
        if (text.equals("tab") || text.equals("\t")) {
            return '\t';
        }
        if (text.length() != 1 || "\"\r\n".contains(text) || Character.isLetterOrDigit(text.charAt(0))) {
            throw LepiException.wrong("delimiter", "must be one character, or tab");
        }
        return text.charAt(0);
    }
}

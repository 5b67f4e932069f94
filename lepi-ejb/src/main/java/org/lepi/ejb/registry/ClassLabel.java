package org.lepi.ejb.registry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a label file says: "12:Aglais io", "Aglais io (European Peacock)", "Aglais io". */
final class ClassLabel {
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\s*:\\s*(.+)");
    private static final Pattern WITH_COMMON_NAME = Pattern.compile("(.*\\S)\\s*\\([^()]*\\)");

    private ClassLabel() {}

    /** The scientific names that a model's labels stand for, where they are such names at all. */
    static List<String> names(List<String> labels) {
        boolean numbered = labels.stream().allMatch(l -> NUMBERED.matcher(l).matches());
        return labels.stream()
                .map(l -> numbered ? l.substring(l.indexOf(':') + 1).strip() : l.strip())
                .map(ClassLabel::withoutCommonName)
                .toList();
    }

    private static String withoutCommonName(String label) {
        Matcher matcher = WITH_COMMON_NAME.matcher(label);
        return matcher.matches() ? matcher.group(1) : label;
    }
}

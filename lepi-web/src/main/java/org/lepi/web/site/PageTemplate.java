package org.lepi.web.site;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lepi.model.account.Language;

/**
 * HTML without its words, as it stands in {@code WEB-INF/pages}. Three things in it are replaced, and nothing is
 * computed:
 *
 * <ul>
 *   <li>{@code <!--#include frame/header.html-->} by another file, in which the same is replaced;
 *   <li>{@code <!--#words identify problem-->} by a template element with the words that scripts of these groups say;
 *   <li><code>${about.title}</code> by the text of that key, escaped.
 * </ul>
 *
 * @param files every file under {@code WEB-INF/pages} by its path from there, such as {@code /frame/header.html}
 */
record PageTemplate(Map<String, String> files) {
    private static final Pattern INCLUDE = Pattern.compile("<!--#include ([a-z0-9/.-]+)-->");
    private static final Pattern SAID = Pattern.compile("<!--#words ([a-z -]+)-->");
    private static final Pattern KEY = Pattern.compile("\\$\\{([a-z0-9.-]+)}");

    PageTemplate {
        files = Map.copyOf(files);
    }

    /** The file with its words in a language. A link to the page itself, and the button of its language, say so. */
    String fill(String file, Language language, Words words) {
        String address = file.substring(0, file.lastIndexOf('/') + 1);
        String button = "name=\"language\" value=\"" + language.code() + "\"";
        String html = replace(KEY, whole(file), key -> escaped(words.of(key.group(1))));
        return replace(SAID, html, groups -> said(groups.group(1), words))
                .replace(" href=\"" + address + "\"", " href=\"" + address + "\" aria-current=\"page\"")
                .replace(button, button + " aria-current=\"true\"");
    }

    private String whole(String file) {
        String html = files.get(file);
        if (html == null) {
            throw new IllegalArgumentException("There is no " + file + " among the pages");
        }
        return replace(INCLUDE, html, included -> whole("/" + included.group(1)).strip());
    }

    private static String said(String groups, Words words) {
        return Stream.of(groups.split(" "))
                .flatMap(group -> words.saidBy(group).entrySet().stream())
                .map(said -> "<p data-word=\"" + said.getKey() + "\">" + escaped(said.getValue()) + "</p>")
                .collect(Collectors.joining("\n    ", "<template data-words>\n    ", "\n  </template>"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String replace(Pattern pattern, String html, Function<MatchResult, String> by) {
        return pattern.matcher(html).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}

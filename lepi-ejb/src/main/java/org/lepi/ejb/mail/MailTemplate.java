package org.lepi.ejb.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with variables: {@code {{name}}}, and {@code {{#name}}…{{/name}}} for what is there only where the variable is
 * not empty. It sees a map of texts and nothing else: no methods, no fields, no other templates, no unescaped values.
 */
final class MailTemplate {
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&=>$<]");

    private final Template template;

    private MailTemplate(Template template) {
        this.template = template;
    }

    /** Whether values become part of HTML. */
    enum Kind {
        TEXT,
        HTML
    }

    /**
     * Reads a template.
     *
     * @param known the variables that it may have
     * @throws IllegalArgumentException when it is none, with the reason in words
     */
    static MailTemplate of(String source, Kind kind, Set<String> known) {
        if (FORBIDDEN.matcher(source).find()) {
            throw new IllegalArgumentException("may only have {{name}}, {{#name}}, {{^name}} and {{/name}}");
        }
        Template template;
        try {
            template = Mustache.compiler()
                    .escapeHTML(kind == Kind.HTML)
                    .emptyStringIsFalse(true)
                    .strictSections(true)
                    .withCollector(new MapsOnly())
                    .withLoader(name -> {
                        throw new IllegalArgumentException("includes no other templates");
                    })
                    .compile(source);
        } catch (MustacheException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
        }
        Names names = new Names();
        template.visit(names);
        names.found.removeAll(known);
        if (!names.found.isEmpty()) {
            throw new IllegalArgumentException("has unknown variables: " + String.join(", ", names.found)
                    + "; there are " + String.join(", ", new TreeSet<>(known)));
        }
        return new MailTemplate(template);
    }

    /** The variables of a template. */
    static Set<String> names(String source) {
        Names names = new Names();
        Mustache.compiler().compile(source).visit(names);
        return names.found;
    }

    String fill(Map<String, String> values) {
        return template.execute(values);
    }

    /** Fetches from maps; a value inside a section is a text, which has nothing. */
    private static final class MapsOnly implements Mustache.Collector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof Collection<?> ? Collections.emptyIterator() : null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?>
                    ? (map, key) ->
                            ((Map<?, ?>) map).containsKey(key) ? ((Map<?, ?>) map).get(key) : Template.NO_FETCHER_FOUND
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }

    /** Collects what a template names. */
    private static final class Names implements Mustache.Visitor {
        private final Set<String> found = new TreeSet<>();

        @Override
        public void visitText(String text) {
            // says nothing of variables
        }

        @Override
        public void visitVariable(String name) {
            found.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new IllegalArgumentException("includes no other templates");
        }

        @Override
        public boolean visitSection(String name) {
            found.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            found.add(name);
            return true;
        }
    }
}

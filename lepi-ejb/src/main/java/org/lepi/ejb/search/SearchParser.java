package org.lepi.ejb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lepi.ejb.search.SearchRefused.Problem;

/**
 * Reads {@code state:FAILED type:mail "a phrase" (a OR b)}. What stands side by side must all be found; OR, in capital
 * letters, is weaker. Nothing else has a meaning: every other sign is a letter of a word.
 */
public final class SearchParser {
    /** The most characters of a search. */
    public static final int LONGEST = 200;

    private static final int DEEPEST = 5;
    private static final int MOST_TERMS = 20;
    private static final String OR = "OR";
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:([()])|([A-Za-z]\\w*:)(?=[\\s()]|$)" + "|(?:([A-Za-z]\\w*):)?(?:\"([^\"]*)\"|([^\\s()\"]+)))");

    private final List<Token> tokens;
    private final List<String> fields;
    private int next;
    private int terms;

    private SearchParser(List<Token> tokens, List<String> fields) {
        this.tokens = tokens;
        this.fields = fields;
    }

    /** A parenthesis, the word OR, or a value perhaps with its field. */
    private record Token(String sign, String field, String value) {
        boolean is(String wanted) {
            return sign.equals(wanted);
        }

        @Override
        public String toString() {
            return sign.isEmpty() ? value : sign;
        }
    }

    /**
     * Reads a search.
     *
     * @param fields the names of the fields that there are
     * @throws SearchRefused with what is wrong
     */
    public static SearchTerm parse(String text, List<String> fields) {
        if (text.length() > LONGEST) {
            throw new SearchRefused(Problem.TOO_LONG, String.valueOf(LONGEST));
        }
        SearchParser parser = new SearchParser(tokens(text.strip()), fields);
        SearchTerm term = parser.any(0);
        if (parser.next < parser.tokens.size()) {
            throw new SearchRefused(Problem.NO_PARENTHESIS, ")");
        }
        return term;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new SearchRefused(Problem.NO_QUOTE, "\"");
            }
            tokens.add(token(matcher));
            end = matcher.end();
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new Token(matcher.group(1), "", "");
        }
        if (matcher.group(2) != null) {
            throw new SearchRefused(Problem.NOTHING, matcher.group(2));
        }
        String field = matcher.group(3) == null ? "" : matcher.group(3);
        String phrase = matcher.group(4);
        String value = phrase == null ? matcher.group(5) : phrase.strip();
        if (value.isEmpty()) {
            throw new SearchRefused(Problem.NOTHING, "\"\"");
        }
        boolean isOr = phrase == null && field.isEmpty() && value.equals(OR);
        return new Token(isOr ? OR : "", field, value);
    }

    private SearchTerm any(int depth) {
        List<SearchTerm> alternatives = new ArrayList<>(List.of(all(depth)));
        while (next < tokens.size() && tokens.get(next).is(OR)) {
            next++;
            alternatives.add(all(depth));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new SearchTerm.Any(List.copyOf(alternatives));
    }

    private SearchTerm all(int depth) {
        List<SearchTerm> all = new ArrayList<>();
        while (next < tokens.size()
                && !tokens.get(next).is(OR)
                && !tokens.get(next).is(")")) {
            all.add(one(depth));
        }
        if (all.isEmpty()) {
            throw new SearchRefused(Problem.NOTHING, tokens.isEmpty() ? "" : near().toString());
        }
        return all.size() == 1 ? all.get(0) : new SearchTerm.All(List.copyOf(all));
    }

    /** Where something is missing. */
    private Token near() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private SearchTerm one(int depth) {
        Token token = tokens.get(next++);
        if (token.is("(")) {
            return inParentheses(depth + 1);
        }
        if (++terms > MOST_TERMS) {
            throw new SearchRefused(Problem.TOO_MUCH, String.valueOf(MOST_TERMS));
        }
        return token.field().isEmpty()
                ? new SearchTerm.Word(token.value())
                : new SearchTerm.Field(known(token.field()), token.value());
    }

    private SearchTerm inParentheses(int depth) {
        if (depth > DEEPEST) {
            throw new SearchRefused(Problem.TOO_DEEP, String.valueOf(DEEPEST));
        }
        SearchTerm inside = any(depth);
        if (next == tokens.size()) {
            throw new SearchRefused(Problem.NO_PARENTHESIS, "(");
        }
        next++; // any ends before a parenthesis that closes, or at the end
        return inside;
    }

    private String known(String field) {
        return fields.stream()
                .filter(name -> name.equalsIgnoreCase(field))
                .findFirst()
                .orElseThrow(() -> new SearchRefused(Problem.NO_FIELD, field));
    }
}

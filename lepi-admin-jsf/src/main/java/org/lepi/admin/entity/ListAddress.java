package org.lepi.admin.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lepi.ejb.entity.ListQuery;
import org.lepi.ejb.entity.QueryText;

/** The address of a list: its page, its kind and its query; each method gives the address of a list next to it. */
record ListAddress(String page, String kind, Map<String, List<String>> parameters) {
    static final String KIND = "of";
    static final String SIZE = "size";
    static final String PICK = "pick";
    private static final List<String> KEPT = List.of(SIZE, "facets", PICK);

    ListAddress {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** The same kind on another page of the console. */
    ListAddress on(String otherPage) {
        return new ListAddress(otherPage, kind, parameters);
    }

    /** Another query of the same kind; what is no part of a query stays. */
    ListAddress of(ListQuery query) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (KEPT.contains(name)) {
                kept.put(name, values);
            }
        });
        kept.putAll(query.parameters());
        return new ListAddress(page, kind, kept);
    }

    /** With one more parameter, or with another value of it. */
    ListAddress with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(name, List.of(value));
        return new ListAddress(page, kind, more);
    }

    ListAddress without(String name) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return new ListAddress(page, kind, fewer);
    }

    /** What stands after the question mark, the kind aside. */
    String query() {
        return QueryText.of(parameters);
    }

    @Override
    public String toString() {
        String query = query();
        return page + "?" + KIND + "=" + QueryText.encoded(kind) + (query.isEmpty() ? "" : "&" + query);
    }
}

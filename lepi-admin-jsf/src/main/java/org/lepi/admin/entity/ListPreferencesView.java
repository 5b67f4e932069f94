package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ListPreferences;

/** How the reader likes a list: its columns, and queries that are kept under a name. */
@Named
@RequestScoped
public class ListPreferencesView {
    @Inject
    private ListView view;

    @Inject
    private ListPreferences preferences;

    @Inject
    private Words words;

    private String name = "";

    /** A column that may be shown. */
    public record Choice(String name, String label, boolean isShown) {}

    /** Those that are shown in their order, then the others. */
    public List<Choice> getColumns() {
        List<Column> all = new ArrayList<>(view.getColumns());
        view.kind().table().columns().stream()
                .filter(column -> !view.getColumns().contains(column))
                .forEach(all::add);
        return all.stream()
                .map(column -> new Choice(
                        column.name(),
                        words.specific("column", view.getName(), column.name()),
                        view.getColumns().contains(column)))
                .toList();
    }

    /** Moves a column by places; beyond the end it stays there. */
    public @Nullable String move(String column, int places) {
        List<String> names = shown();
        int from = names.indexOf(column);
        int to = from + places;
        if (from >= 0 && to >= 0 && to < names.size()) {
            Collections.swap(names, from, to);
        }
        return choose(names);
    }

    /** Shows a column at the end, or no longer; the last one stays. */
    public @Nullable String toggle(String column) {
        List<String> names = shown();
        if (!names.remove(column)) {
            names.add(column);
        }
        return names.isEmpty() ? back() : choose(names);
    }

    /** The columns that everybody sees who has chosen none. */
    public @Nullable String usual() {
        return choose(List.of());
    }

    private List<String> shown() {
        return view.getColumns().stream().map(Column::name).collect(Collectors.toCollection(ArrayList::new));
    }

    private @Nullable String choose(List<String> names) {
        preferences.choose(view.kind(), names);
        return back();
    }

    /** Keeps the list as it is now under the name. */
    public @Nullable String keep() {
        Outcome.of(() -> preferences.keep(view.kind(), name, view.getQueryText()), words.of("views.kept"));
        return back();
    }

    public @Nullable String forget(String kept) {
        preferences.forget(view.kind(), kept);
        return back();
    }

    private @Nullable String back() {
        Outcome.keepMessages();
        return Outcome.redirect(view.address().toString());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

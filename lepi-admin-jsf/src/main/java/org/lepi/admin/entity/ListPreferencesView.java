package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ListPreferences;

/** How the reader likes a list: its columns, and queries that are kept under a name. */
@Named
@RequestScoped
public class ListPreferencesView {
    /** Before the names of the buttons of the form about columns. */
    private static final String BUTTON = "columns:";

    @Inject
    private ListView view;

    @Inject
    private ListPreferences preferences;

    @Inject
    private Words words;

    private String name = "";
    private final Once<String> pressed = new Once<>(ListPreferencesView::readPressed);

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
        List<String> names = new ArrayList<>(shown().keySet());
        int from = names.indexOf(column);
        int to = from + places;
        if (from >= 0 && to >= 0 && to < names.size()) {
            Collections.swap(names, from, to);
        }
        Map<String, Integer> moved = new LinkedHashMap<>();
        names.forEach(name -> moved.put(name, shown().getOrDefault(name, 0)));
        return choose(moved);
    }

    /** Shows a column at the end, or no longer; the last one stays. */
    public @Nullable String toggle(String column) {
        Map<String, Integer> widths = shown();
        if (widths.remove(column) == null) {
            widths.put(column, 0);
        }
        return widths.isEmpty() ? back() : choose(widths);
    }

    /** Makes a column wider by steps, narrower by negative ones; one that nobody has changed is of middle width. */
    public @Nullable String widen(String column, int steps) {
        Map<String, Integer> widths = shown();
        widths.computeIfPresent(
                column, (name, width) -> Math.max(1, (width == 0 ? (ListPreferences.WIDEST + 1) / 2 : width) + steps));
        return choose(widths);
    }

    /** The columns that everybody sees who has chosen none. */
    public @Nullable String usual() {
        return choose(Map.of());
    }

    private Map<String, Integer> shown() {
        Map<String, Integer> widths = new LinkedHashMap<>();
        view.getColumns()
                .forEach(column -> widths.put(column.name(), view.widths().getOrDefault(column.name(), 0)));
        return widths;
    }

    private @Nullable String choose(Map<String, Integer> widths) {
        preferences.choose(view.kind(), widths);
        press();
        return back();
    }

    /** Keeps the list as it is now under the name. */
    public @Nullable String keep() {
        // the list from its first row, not the page, the row being changed or the field that is being chosen for
        String query = view.address().of(view.query()).without(ListAddress.PICK).query();
        Outcome.of(() -> preferences.keep(view.kind(), name, query), words.of("views.kept"));
        return back();
    }

    public @Nullable String forget(String kept) {
        preferences.forget(view.kind(), kept);
        return back();
    }

    /** The page after this one shows the columns still, at the button that was pressed. */
    private static void press() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getRequestParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(BUTTON))
                .findFirst()
                .ifPresent(button -> external.getFlash()
                        .put(BUTTON, button.getKey().substring(BUTTON.length()) + " " + button.getValue()));
    }

    private static String readPressed() {
        Object button = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(BUTTON);
        return button == null ? "" : button.toString();
    }

    /** The button of the columns that was pressed on the page before, with its column; empty for none. */
    public String getPressed() {
        return pressed.get();
    }

    /** Whether it was that one. */
    public boolean isPressed(String button, String column) {
        return getPressed().equals(button + " " + column);
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

package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lepi.admin.Once;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityLists;
import org.lepi.ejb.entity.Filter;
import org.lepi.ejb.entity.Filter.Condition;
import org.lepi.ejb.entity.ListQuery;

/** The filters of a list: the form, and what is chosen, each with the way to take it away. */
@Named
@RequestScoped
public class ListFilters {
    @Inject
    private ListView view;

    @Inject
    private EntityLists lists;

    @Inject
    private CellText cells;

    @Inject
    private Words words;

    private final Once<List<FilterInput>> inputs = new Once<>(this::makeInputs);

    /** A condition that is chosen. */
    public record Chip(String label, String removal) {}

    /** What the form has; the search aside. */
    public List<FilterInput> getInputs() {
        return inputs.get();
    }

    private List<FilterInput> makeInputs() {
        return view.kind().table().columns().stream()
                .map(column -> new FilterInput(column, label(column), options(column), view.query()))
                .toList();
    }

    private List<FilterInput.Option> options(Column column) {
        if (!column.type().isCountable()) {
            return List.of();
        }
        List<String> values = column.type() == ColumnType.FLAG ? List.of("true", "false") : column.choices();
        Map<String, Long> counts =
                view.isFaceted() ? lists.facet(view.getName(), view.query(), column.name()) : Map.of();
        Filter chosen = view.query().filter(column.name(), Condition.IS);
        return values.stream()
                .map(value -> new FilterInput.Option(
                        value,
                        text(column, value),
                        chosen != null && chosen.values().contains(value),
                        view.isFaceted() ? words.number(counts.getOrDefault(value, 0L)) : ""))
                .toList();
    }

    private String text(Column column, String value) {
        return column.type() == ColumnType.FLAG
                ? words.of("true".equals(value) ? "yes" : "no")
                : cells.choice(view.getName(), column, value);
    }

    private String label(Column column) {
        return words.specific("column", view.getName(), column.name());
    }

    /** What narrows the list now. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        ListQuery query = view.query();
        if (!query.search().isEmpty()) {
            chips.add(new Chip(
                    "“" + query.search() + "”",
                    view.address().of(query).without("q").toString()));
        }
        query.filters()
                .forEach(filter -> chips.add(new Chip(
                        described(filter),
                        view.address().of(query.without(filter)).toString())));
        return chips;
    }

    private String described(Filter filter) {
        Column column = view.kind().table().column(filter.column()).orElseThrow();
        String values = filter.condition() == Condition.EMPTY
                ? words.of("true".equals(filter.value()) ? "filter.empty" : "filter.present")
                : filter.values().stream()
                        .map(value -> column.type().isCountable() ? text(column, value) : value)
                        .collect(Collectors.joining(", "));
        return words.of("filter.chip." + filter.condition().name(), label(column), values);
    }

    /** The list without any condition. */
    public String getClearing() {
        return view.address()
                .of(ListQuery.all(view.query().zone()).sortedBy(view.query().sorts()))
                .toString();
    }

    /** The same list with or without the numbers of rows beside the options. */
    public String getCounting() {
        return view.isFaceted()
                ? view.address().without("facets").toString()
                : view.address().with("facets", "1").toString();
    }
}

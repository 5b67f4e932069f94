package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lepi.admin.failure.FailureWords;
import org.lepi.admin.failure.Said;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ListQuery;
import org.lepi.ejb.entity.Listing;
import org.lepi.ejb.entity.Sort;

/** The table of a list: its head with the ways to sort, its cells, and the ways to other pages. */
@Named
@RequestScoped
public class ListTable {
    /** Columns that hold sentences of the services. */
    private static final Set<String> FAILURES = Set.of("error", "failure");

    @Inject
    private ListView view;

    @Inject
    private Words words;

    @Inject
    private CellText cells;

    @Inject
    private FailureWords failureWords;

    /**
     * The head of one column.
     *
     * @param ariaSort none, ascending, descending
     * @param sortAddress of the list sorted by it, the other way round, or no longer
     * @param alsoAddress of the list sorted by it after what it is sorted by already; empty where it is
     */
    public record Head(
            String label, String style, boolean isSortable, String ariaSort, String sortAddress, String alsoAddress) {}

    /**
     * One cell of a column.
     *
     * @param lang of the text; empty for that of the page
     */
    public record Cell(String column, String label, String text, String style, String lang) {}

    /**
     * One row; the first cell names it.
     *
     * @param address of its own page; empty where it has none
     * @param described what it is called where it is referred to
     */
    public record Row(String id, Cell first, List<Cell> others, String address, String described) {}

    public List<Head> getHeads() {
        return view.getColumns().stream().map(this::head).toList();
    }

    private Head head(Column column) {
        List<Sort> sorts = view.query().sorts().isEmpty()
                ? List.of(view.kind().table().order())
                : view.query().sorts();
        String state = "none";
        for (Sort sort : sorts) {
            if (sort.column().equals(column.name())) {
                state = sort.descending() ? "descending" : "ascending";
            }
        }
        Sort next = new Sort(column.name(), "ascending".equals(state));
        ListQuery byIt = view.query().sortedBy("descending".equals(state) ? List.of() : List.of(next));
        List<Sort> more = new ArrayList<>(view.query().sorts());
        more.add(new Sort(column.name(), false));
        boolean canBeAdded = "none".equals(state) && !view.query().sorts().isEmpty();
        return new Head(
                label(column),
                style(column),
                column.isSortable(),
                state,
                address(byIt).toString(),
                canBeAdded ? address(view.query().sortedBy(more)).toString() : "");
    }

    private ListAddress address(ListQuery query) {
        return view.address().of(query);
    }

    /** What a column is called. */
    String label(Column column) {
        return words.specific("column", view.getName(), column.name());
    }

    private String style(Column column) {
        String ofType =
                switch (column.type()) {
                    case NUMBER, PROBABILITY, SIZE -> "number";
                    case SCIENTIFIC_NAME -> "name";
                    default -> "";
                };
        Integer width = view.widths().get(column.name());
        return width == null ? ofType : (ofType + " width" + width).strip();
    }

    public List<Row> getRows() {
        return view.getListing().rows().stream().map(this::row).toList();
    }

    private Row row(Listing.Row row) {
        List<Cell> all = view.getColumns().stream()
                .map(column -> cell(
                        column, cells.of(view.getName(), column, row.values().get(column.name()))))
                .toList();
        Cell named = all.get(0);
        Cell first = named.text().isBlank()
                ? new Cell(named.column(), named.label(), words.of("list.unnamed"), "", "")
                : named;
        return new Row(
                row.id(),
                first,
                all.subList(1, all.size()),
                ObjectPages.of(view.kind(), row.id()).orElse(""),
                cells.described(view.kind(), row));
    }

    private Cell cell(Column column, String text) {
        if (text.isEmpty() || !FAILURES.contains(column.name())) {
            return new Cell(column.name(), label(column), text, style(column), "");
        }
        Said said = failureWords.said(text);
        return new Cell(column.name(), label(column), said.text(), style(column), said.lang());
    }

    /** Addresses of the pages around this one; empty where there is none. */
    public String getFirst() {
        return view.getListing().hasPrevious() ? page().toString() : "";
    }

    public String getPrevious() {
        List<Listing.Row> rows = view.getListing().rows();
        return view.getListing().hasPrevious() && !rows.isEmpty()
                ? page().with("before", rows.get(0).id()).toString()
                : "";
    }

    public String getNext() {
        List<Listing.Row> rows = view.getListing().rows();
        return view.getListing().hasNext()
                ? page().with("after", rows.get(rows.size() - 1).id()).toString()
                : "";
    }

    public String getLast() {
        return view.getListing().hasNext() ? page().with("end", "1").toString() : "";
    }

    private ListAddress page() {
        return view.address().of(view.query());
    }

    /** "57", "about 1'000'000", "more than 10'000". */
    public String getCount() {
        Listing.Count count = view.getListing().count();
        return words.of("list.count." + count.accuracy().name(), count.rows());
    }
}

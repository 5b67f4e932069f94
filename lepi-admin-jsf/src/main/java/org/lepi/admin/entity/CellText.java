package org.lepi.admin.entity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.language.Words;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.ColumnType;
import org.lepi.ejb.entity.EntityKind;
import org.lepi.ejb.entity.Listing;

/** What stands in a cell, for its reader. */
@RequestScoped
public class CellText {
    private static final int DESCRIBING = 3;

    private Words words;

    /** For the container's proxies. */
    @SuppressWarnings("NullAway.Init")
    protected CellText() {}

    /** In the reader's words. */
    @Inject
    public CellText(Words words) {
        this.words = words;
    }

    /** The text of a value; empty for none. */
    public String of(String kind, Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant at) {
            return words.moment(at);
        }
        if (value instanceof Boolean flag) {
            return words.of(flag ? "yes" : "no");
        }
        if (value instanceof Number number) {
            return number(column, number);
        }
        return column.type() == ColumnType.CHOICE ? choice(kind, column, value.toString()) : value.toString();
    }

    /** What a row says in its first columns, on one line. */
    public String described(EntityKind kind, Listing.Row row) {
        return kind.table().columns().stream()
                .filter(Column::isShown)
                .limit(DESCRIBING)
                .map(column -> of(kind.name(), column, row.values().get(column.name())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String number(Column column, Number number) {
        return switch (column.type()) {
            case PROBABILITY -> words.percent(number);
            case SIZE -> words.size(number);
            default -> words.number(number);
        };
    }

    /** What a choice's word is called. */
    public String choice(String kind, Column column, String word) {
        String known = words.perhaps("choice." + column.name(), kind, word);
        return known.isEmpty() ? word : known;
    }
}

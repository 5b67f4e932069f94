package org.lepi.admin.entity;

import java.util.List;
import org.lepi.ejb.entity.Column;
import org.lepi.ejb.entity.Filter;
import org.lepi.ejb.entity.Filter.Condition;
import org.lepi.ejb.entity.ListQuery;

/** One column's part of the filter form, filled in as the address says. */
public record FilterInput(Column column, String label, List<Option> options, ListQuery query) {
    /** One word that can be ticked. */
    public record Option(String value, String label, boolean isChosen, String count) {}

    public String getName() {
        return "f." + column.name();
    }

    /** {@code text}, {@code date}, {@code number}, {@code options}. */
    public String getForm() {
        return switch (column.type()) {
            case TEXT, SCIENTIFIC_NAME, ID -> "text";
            case INSTANT -> "date";
            case NUMBER, PROBABILITY, SIZE -> "number";
            case FLAG, CHOICE -> "options";
        };
    }

    public String getText() {
        return value(Condition.IS);
    }

    public String getFrom() {
        return value(Condition.FROM);
    }

    public String getTo() {
        return value(Condition.TO);
    }

    public String getEmptiness() {
        return value(Condition.EMPTY);
    }

    private String value(Condition condition) {
        Filter filter = query.filter(column.name(), condition);
        return filter == null ? "" : filter.value();
    }
}

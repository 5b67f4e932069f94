package org.lepi.admin.identity;

import org.jspecify.annotations.Nullable;

/** The field of a form in another window that something is being chosen for, as an address names it. */
public final class PickedField {
    private PickedField() {}

    /** The field's name; empty for what can be none. */
    public static String of(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9]{1,40}") ? text : "";
    }
}

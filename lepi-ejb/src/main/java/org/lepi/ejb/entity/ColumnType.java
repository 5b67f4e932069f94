package org.lepi.ejb.entity;

/** What stands in a column, and so how it is filtered, shown and exported. */
public enum ColumnType {
    /** Filtered by a part of it. */
    TEXT,
    /** A name of Latin, shown in italics. */
    SCIENTIFIC_NAME,
    /** Filtered by a range. */
    NUMBER,
    /** 0 to 1, shown as per cent; filtered by a range. */
    PROBABILITY,
    /** A number of bytes. */
    SIZE,
    /** A moment; filtered by days in the viewer's zone. */
    INSTANT,
    /** Yes or no. */
    FLAG,
    /** One of a few words. */
    CHOICE,
    /** A UUID that nobody reads. */
    ID;

    /** Whether it is filtered from–to. */
    public boolean isRange() {
        return this == NUMBER || this == PROBABILITY || this == SIZE || this == INSTANT;
    }

    /** Whether it is filtered by a part of its text. */
    public boolean isText() {
        return this == TEXT || this == SCIENTIFIC_NAME;
    }

    /** Whether it has so few values that rows are counted by them. */
    public boolean isCountable() {
        return this == CHOICE || this == FLAG;
    }
}

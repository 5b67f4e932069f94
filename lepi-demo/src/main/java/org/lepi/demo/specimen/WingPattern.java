package org.lepi.demo.specimen;

import java.awt.geom.Area;
import java.util.List;
import org.lepi.demo.pattern.Mark;
import org.lepi.demo.wing.Wing;

/** A wing with the marks of a species, and its outline, worked out once. */
public final class WingPattern {
    private final Wing wing;
    private final Area outline;
    private final List<Mark> marks;

    private WingPattern(Wing wing, List<Mark> marks) {
        this.wing = wing;
        this.outline = wing.outline();
        this.marks = marks;
    }

    /** A wing painted with these marks, first to last. */
    public static WingPattern of(Wing wing, Mark... marks) {
        return new WingPattern(wing, List.of(marks));
    }

    Wing wing() {
        return wing;
    }

    Area outline() {
        return outline;
    }

    List<Mark> marks() {
        return marks;
    }
}

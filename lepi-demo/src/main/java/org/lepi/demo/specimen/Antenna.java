package org.lepi.demo.specimen;

/** The forms of antennae that are told apart at a glance. */
public enum Antenna {
    /** Thin with a club at the end: butterflies. */
    CLUBBED,
    /** A plain thread, tapering: many moths. */
    THREAD,
    /** Swelling toward the tip: burnets and hawk-moths. */
    SWOLLEN,
    /** Comb-like on both sides: male emperor moths. */
    FEATHERED
}

package org.lepi.demo.pattern;

/**
 * Where a row of like marks lies, one in each field between the veins.
 *
 * @param interspaces fields the wing has
 * @param first first field with a mark, 0 is the one at the apex
 * @param last last field with a mark
 * @param startU u of the first mark
 * @param endU u of the last mark
 * @param radius half the breadth of a mark, wing units
 */
public record Row(int interspaces, int first, int last, double startU, double endU, double radius) {}

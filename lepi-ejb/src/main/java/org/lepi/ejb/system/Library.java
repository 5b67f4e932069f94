package org.lepi.ejb.system;

/**
 * A library that lepi brings.
 *
 * @param group of its Maven coordinates; empty where the file does not say
 * @param licence its name or address; empty where nothing says
 * @param sha256 of the file, lower-case hexadecimal
 */
public record Library(String group, String name, String version, String licence, String sha256) {}
